package org.nktrials.sample.upload;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.reason.Reason;
import org.nktrials.rules.upload.ExpectedSample;
import org.nktrials.rules.upload.FoundRow;
import org.nktrials.rules.upload.RowDecision;
import org.nktrials.rules.upload.RowMatching;
import org.nktrials.rules.upload.RowPatterns;
import org.nktrials.rules.upload.RowState;
import org.nktrials.rules.upload.Said;

/** Puts what the files of an upload say together and asks the rules about every row. */
final class UploadCheck {

  /**
   * What the rows are held against.
   *
   * @param today the latest date that it is anywhere
   */
  record Against(
      Map<ColumnKey, Meaning> meanings,
      List<ExpectedSample> samples,
      RowPatterns patterns,
      Map<UUID, Said> said,
      Map<UUID, Decided> settled,
      LocalDate today) {}

  /** A row and what became of it. */
  record Decided(
      CheckedRow row,
      int number,
      RowState state,
      String code,
      String reason,
      @Nullable String sample,
      @Nullable String tube) {

    /** A row that is imported or withdrawn. */
    static Decided settled(UploadedRow row) {
      FoundRow.Content content =
          row.fileId().equals(row.fcsFileId()) ? FoundRow.Content.EVENTS : FoundRow.Content.VALUES;
      CheckedRow checked =
          new CheckedRow(
              row.fileId(),
              row.fcsFileId(),
              row.line(),
              row.name(),
              row.acquiredOn(),
              content,
              row.values(),
              row.refused(),
              row.events(),
              row.warning());
      return new Decided(
          checked, 0, row.state(), row.reasonCode(), row.reason(), row.sample(), row.tube());
    }

    Decided numbered(int place) {
      return new Decided(row, place, state, code, reason, sample, tube);
    }
  }

  /** A column where it is seen first. */
  record Column(
      UUID fileId, int number, ColumnKey key, @Nullable String marker, @Nullable String unit) {}

  /** Something of a file that is not read. */
  record Refusal(
      UUID fileId, int number, int line, int column, String typed, String code, String reason) {}

  /** All of it. */
  record Result(List<Decided> rows, List<Column> columns, List<Refusal> refusals) {}

  private UploadCheck() {}

  /**
   * Checks an upload.
   *
   * @param read what a table says; asked once a file, one after the other
   */
  static Result of(
      List<UploadedFile> files,
      Function<UploadedFile, @Nullable FileReading> read,
      Against against) {
    UploadRows found = new UploadRows(against.meanings());
    for (UploadedFile file : files) {
      if (file.kind().table() && read.apply(file) instanceof FileReading.Table table) {
        found.table(file, table.table());
      }
    }
    files.stream().filter(file -> file.kind() == FileKind.FCS).forEach(found::events);
    return new Result(decide(found.rows(), against), found.columns(), found.refusals());
  }

  private static List<Decided> decide(List<CheckedRow> rows, Against against) {
    List<CheckedRow> open =
        rows.stream().filter(row -> !against.settled().containsKey(row.id())).toList();
    List<RowDecision> decisions =
        RowMatching.decide(
            open.stream()
                .map(
                    row ->
                        new FoundRow(
                            row.name(),
                            row.acquiredOn(),
                            row.content(),
                            against.said().get(row.id())))
                .toList(),
            against.samples(),
            against.patterns(),
            against.today());
    Iterator<RowDecision> next = decisions.iterator();
    List<Decided> all = new ArrayList<>(rows.size());
    for (CheckedRow row : rows) {
      Decided settled = against.settled().get(row.id());
      int place = all.size() + 1;
      all.add(settled == null ? decided(row, place, next.next()) : settled.numbered(place));
    }
    return all;
  }

  private static Decided decided(CheckedRow row, int place, RowDecision decision) {
    return switch (decision) {
      case RowDecision.Ready(var sample, var tube, var why) ->
          decided(row, place, RowState.READY, why, sample, tube);
      case RowDecision.ToResolve(var why) ->
          decided(row, place, RowState.TO_RESOLVE, why, null, null);
      case RowDecision.Control(var why) -> decided(row, place, RowState.CONTROL, why, null, null);
      case RowDecision.Summary(var why) -> decided(row, place, RowState.SUMMARY, why, null, null);
      case RowDecision.LeftOut(var why) -> decided(row, place, RowState.LEFT_OUT, why, null, null);
    };
  }

  private static Decided decided(
      CheckedRow row,
      int place,
      RowState state,
      List<Reason> why,
      @Nullable String sample,
      @Nullable String tube) {
    String sentences =
        why.size() == 1
            ? why.getFirst().sentence()
            : String.join(" ", why.stream().map(Reason::sentence).toList());
    return new Decided(row, place, state, why.getFirst().code(), sentences, sample, tube);
  }
}
