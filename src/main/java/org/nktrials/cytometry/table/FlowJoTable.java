package org.nktrials.cytometry.table;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nktrials.cytometry.table.CytometryTable.TableProblem.Code;

/**
 * Reads the wide table of FlowJo's table editor: the first cell of the header is empty, each other
 * one is {@code Gate/Path/Child | Statistic}, and each row is named after its FCS file.
 */
public final class FlowJoTable {

  private static final String SEPARATOR = " | ";

  /** A statistic and, in brackets, its channel with the stained marker, or its unit. */
  private static final Pattern STATISTIC = Pattern.compile("([^()]+?)\\s*(?:\\((.*)\\))?");

  private static final Set<String> KNOWN =
      Set.of(
          "Count",
          "Freq. of Parent",
          "Freq. of Grandparent",
          "Freq. of Total",
          "Freq. of Live",
          "Freq. of",
          "Mean",
          "Median",
          "Geometric Mean",
          "Mode",
          "CV",
          "Robust CV",
          "SD",
          "Robust SD",
          "Percentile");

  private FlowJoTable() {}

  /** Whether rows look like such a table. */
  public static boolean recognises(List<TableRow> rows) {
    return !rows.isEmpty()
        && rows.getFirst().cell(0).replace("\uFEFF", "").isEmpty()
        && rows.getFirst().cells().stream().anyMatch(cell -> cell.contains(SEPARATOR));
  }

  /** Reads the rows; what is not understood is a problem of the result. */
  public static CytometryTable read(List<TableRow> rows) {
    if (!recognises(rows)) {
      return TableAssembly.unknown(
          rows, "The header of a FlowJo table begins with an empty cell and names statistics.");
    }
    var table = new TableAssembly(NumberForm.PLAIN);
    TableRow header = rows.getFirst();
    readHeader(header, table);
    for (TableRow row : rows.subList(1, rows.size())) {
      table.row(row, row.cell(0), table.columns());
      for (int beyond = header.cells().size(); beyond < row.cells().size(); beyond++) {
        refuseBeyond(row, beyond, table);
      }
      if (!header.cells().isEmpty() && header.cells().getLast().isBlank()) {
        refuseBeyond(row, header.cells().size() - 1, table);
      }
    }
    return table.table();
  }

  /** A comma at the end makes a column without name, which must be without values too. */
  private static void refuseBeyond(TableRow row, int column, TableAssembly table) {
    if (!row.cell(column).isEmpty()) {
      table.problem(
          row.line(),
          column,
          row.cell(column),
          Code.BEYOND_THE_COLUMNS,
          "This value stands in no named column.");
    }
  }

  private static void readHeader(TableRow header, TableAssembly table) {
    Set<String> names = new HashSet<>();
    for (int index = 1; index < header.cells().size(); index++) {
      String name = header.cell(index);
      Optional<TableColumn> column = column(index, name);
      if (name.isEmpty() && index == header.cells().size() - 1) {
        continue;
      }
      if (column.isEmpty()) {
        table.problem(
            header.line(), index, name, Code.UNKNOWN_COLUMN, "The statistic is not known.");
      } else if (!names.add(name)) {
        table.problem(
            header.line(), index, name, Code.REPEATED_COLUMN, "An earlier column is the same.");
      } else {
        table.column(column.get());
      }
    }
  }

  static Optional<TableColumn> column(int index, String name) {
    int split = name.lastIndexOf(SEPARATOR);
    if (split < 0) {
      return Optional.empty();
    }
    Matcher statistic = STATISTIC.matcher(name.substring(split + SEPARATOR.length()).strip());
    if (!statistic.matches() || !KNOWN.contains(statistic.group(1))) {
      return Optional.empty();
    }
    List<String> path = TableColumn.path(name.substring(0, split));
    String brackets = statistic.group(2);
    if (brackets == null || brackets.equals("%")) {
      return Optional.of(new TableColumn(index, path, statistic.group(1), null, null, brackets));
    }
    String[] channel = brackets.split(" :: ", 2);
    return Optional.of(
        new TableColumn(
            index,
            path,
            statistic.group(1),
            channel[0].strip(),
            channel.length == 2 ? channel[1].strip() : null,
            null));
  }
}
