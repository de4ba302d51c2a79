package org.nktrials.outcome.marker;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The data of an analysis, in order of subject. Its text is what is stored, hashed and computed
 * from again.
 */
public record MarkerTable(List<MarkerRow> rows, List<Exclusion> exclusions) {

  private static final String TAB = "\t";
  private static final int CELLS = 7;

  public MarkerTable {
    rows = List.copyOf(rows);
    exclusions = List.copyOf(exclusions);
  }

  /** One line a patient, cells separated by tabs; numbers as Java spells them. */
  String patients() {
    return rows.stream()
        .map(
            row ->
                String.join(
                    TAB,
                    row.subject(),
                    row.sampled().toString(),
                    Double.toString(row.value()),
                    row.printed(),
                    row.clockStart().toString(),
                    row.end().toString(),
                    row.event() ? "1" : "0"))
        .collect(Collectors.joining("\n"));
  }

  /** One line a patient left out. */
  String leftOut() {
    return exclusions.stream()
        .map(one -> one.subject() + TAB + one.reason())
        .collect(Collectors.joining("\n"));
  }

  static MarkerTable read(String patients, String leftOut) {
    List<MarkerRow> rows = new ArrayList<>();
    for (String line : patients.lines().toList()) {
      List<String> cells = List.of(line.split(TAB, CELLS));
      rows.add(
          new MarkerRow(
              cells.get(0),
              LocalDate.parse(cells.get(1)),
              Double.parseDouble(cells.get(2)),
              cells.get(3),
              LocalDate.parse(cells.get(4)),
              LocalDate.parse(cells.get(5)),
              cells.get(6).equals("1")));
    }
    List<Exclusion> exclusions = new ArrayList<>();
    for (String line : leftOut.lines().toList()) {
      List<String> cells = List.of(line.split(TAB, 2));
      exclusions.add(new Exclusion(cells.getFirst(), cells.getLast()));
    }
    return new MarkerTable(rows, exclusions);
  }

  /** SHA-256 of the question and of these data. */
  String checksum(MarkerQuestion question) {
    String text = question.line() + "\n" + patients() + "\n\n" + leftOut();
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Subjects whose line differs from that of another run, or that only one of them has. */
  public List<String> changedSince(MarkerTable before) {
    var now = List.of((patients() + "\n" + leftOut()).split("\n"));
    var then = List.of((before.patients() + "\n" + before.leftOut()).split("\n"));
    List<String> lines = new ArrayList<>(now);
    lines.removeAll(then);
    List<String> gone = new ArrayList<>(then);
    gone.removeAll(now);
    lines.addAll(gone);
    return lines.stream()
        .filter(line -> !line.isEmpty())
        .map(line -> line.substring(0, Math.max(0, line.indexOf(TAB))))
        .distinct()
        .sorted()
        .toList();
  }
}
