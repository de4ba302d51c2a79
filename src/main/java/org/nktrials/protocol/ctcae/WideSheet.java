package org.nktrials.protocol.ctcae;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A sheet with one row a term and one column a grade, as NCI publishes a version. */
record WideSheet(
    String version, int socColumn, int termColumn, List<Integer> grades, int definition, int note) {

  private static final Pattern VERSION =
      Pattern.compile("ctcae\\s*v\\.?\\s*(\\d+\\.\\d+)", Pattern.CASE_INSENSITIVE);

  /** What the heads say; empty when they are not those of such a sheet. */
  static Optional<WideSheet> of(SheetRow heads, String sheet) {
    List<Integer> grades =
        IntStream.rangeClosed(1, 5).mapToObj(grade -> heads.column(0, "grade " + grade)).toList();
    int soc = heads.column(0, "soc");
    int term = heads.column(soc + 1, "term");
    String version = version(heads, sheet);
    boolean whole = soc >= 0 && term >= 0 && !grades.contains(-1);
    return whole && version != null
        ? Optional.of(
            new WideSheet(
                version,
                soc,
                term,
                grades,
                heads.column(0, "definition"),
                heads.column(0, "navigational")))
        : Optional.empty();
  }

  static @Nullable String version(SheetRow heads, String sheet) {
    for (String text : heads.cells()) {
      Matcher found = VERSION.matcher(text);
      if (found.find()) {
        return found.group(1);
      }
    }
    Matcher named = VERSION.matcher(sheet.replace('_', ' '));
    return named.find() ? named.group(1) : null;
  }

  ReadVersion read(String sheet, List<SheetRow> rows, List<RefusedRow> refused) {
    List<ReadTerm> terms = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (SheetRow row : rows) {
      String problem = problem(row, seen);
      if (problem == null) {
        terms.add(term(row));
      } else {
        refused.add(new RefusedRow(sheet, row.number(), problem));
      }
    }
    return new ReadVersion(version, sheet, terms);
  }

  private @Nullable String problem(SheetRow row, Set<String> seen) {
    String name = row.said(termColumn);
    if (name.isEmpty()) {
      return "no term";
    }
    if (row.said(socColumn).isEmpty()) {
      return name + " has no system organ class";
    }
    if (row.cells().stream().anyMatch(cell -> cell.length() > SheetRows.LONGEST_CELL)) {
      return name + " has a text of more than 5,000 letters";
    }
    if (term(row).byGrade().isEmpty()) {
      return name + " defines no grade";
    }
    return seen.add(name) ? null : name + " is listed twice";
  }

  private ReadTerm term(SheetRow row) {
    Map<Integer, String> texts = new TreeMap<>();
    for (int grade = 1; grade <= grades.size(); grade++) {
      String text = row.said(grades.get(grade - 1));
      if (!text.isEmpty()) {
        texts.put(grade, text);
      }
    }
    return new ReadTerm(
        row.said(socColumn),
        row.said(termColumn),
        orNull(row.said(definition)),
        orNull(row.said(note)),
        texts);
  }

  static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
