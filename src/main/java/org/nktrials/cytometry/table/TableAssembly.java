package org.nktrials.cytometry.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.nktrials.cytometry.table.CytometryTable.TableProblem;
import org.nktrials.cytometry.table.CytometryTable.TableProblem.Code;

/** Collects columns, rows and problems while a table is read. */
final class TableAssembly {

  private static final Set<String> SUMMARIES = Set.of("mean", "sd", "stdev", "cv", "median");

  private final NumberForm form;
  private final List<TableColumn> columns = new ArrayList<>();
  private final List<SampleRow> rows = new ArrayList<>();
  private final List<TableProblem> problems = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private String recorded = "";

  TableAssembly(NumberForm form) {
    this.form = form;
  }

  /** When the rows that follow were acquired, as the file writes it. */
  void recorded(String when) {
    recorded = when;
  }

  void column(TableColumn column) {
    columns.add(column);
  }

  void problem(int line, int column, String typed, Code code, String sentence) {
    problems.add(new TableProblem(line, column + 1, typed, code, sentence));
  }

  List<TableColumn> columns() {
    return columns;
  }

  /** Reads a row whose values stand in the columns so far; a wholly blank one is no row. */
  void row(TableRow row, String name, List<TableColumn> of) {
    row(row, name, name, of);
  }

  /**
   * Reads a row.
   *
   * @param key what must be there once, where a name is there for several rows
   */
  void row(TableRow row, String name, String key, List<TableColumn> of) {
    if (row.blank()) {
      return;
    }
    if (name.isEmpty()) {
      problem(row.line(), 0, "", Code.NO_SAMPLE_NAME, "The row has values but no name.");
      return;
    }
    boolean summary = SUMMARIES.contains(name.toLowerCase(Locale.ROOT));
    boolean blank = blank(row, of);
    SampleRow.Kind kind =
        summary ? SampleRow.Kind.SUMMARY : blank ? SampleRow.Kind.CONTROL : SampleRow.Kind.SAMPLE;
    rows.add(new SampleRow(row.line(), name, recorded, kind, !names.add(key), cells(row, of)));
  }

  private static boolean blank(TableRow row, List<TableColumn> of) {
    for (TableColumn column : of) {
      if (!row.cell(column.index()).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private List<TableCell> cells(TableRow row, List<TableColumn> of) {
    List<TableCell> cells = new ArrayList<>(of.size());
    for (TableColumn column : of) {
      String typed = row.cell(column.index());
      switch (form.read(typed)) {
        case NumberForm.Reading.NotEvaluable() ->
            cells.add(new TableCell(row.line(), column, typed, null, null));
        case NumberForm.Reading.Amount(var comparator, var value) ->
            cells.add(
                new TableCell(
                    row.line(), column, typed, comparator.isEmpty() ? null : comparator, value));
        case NumberForm.Reading.Wrong(var code, var sentence) ->
            problem(row.line(), column.index(), typed, code, sentence);
      }
    }
    return Collections.unmodifiableList(cells);
  }

  CytometryTable table() {
    return new CytometryTable(List.copyOf(columns), List.copyOf(rows), List.copyOf(problems));
  }

  /** A table that is of no known layout. */
  static CytometryTable unknown(List<TableRow> rows, String sentence) {
    int line = rows.isEmpty() ? 1 : rows.getFirst().line();
    String typed = rows.isEmpty() ? "" : rows.getFirst().cell(0);
    return new CytometryTable(
        List.of(),
        List.of(),
        List.of(new TableProblem(line, 1, typed, Code.UNKNOWN_LAYOUT, sentence)));
  }
}
