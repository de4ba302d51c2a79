package org.nktrials.cytometry.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.nktrials.cytometry.table.CytometryTable.TableProblem.Code;

/**
 * Reads FACSDiva's statistics of a batch: one row a tube, columns named by population, channel and
 * statistic with nothing between them but blanks. The statistic is found from the right; the
 * population is the longest one that also has a column of counts or shares.
 */
public final class DivaBatchTable {

  private static final String DATE = "Record Date";

  private DivaBatchTable() {}

  /** Whether rows look like such a table. */
  public static boolean recognises(List<TableRow> rows) {
    return !rows.isEmpty()
        && rows.getFirst().cell(0).replace("\uFEFF", "").equals("Tube Name")
        && rows.getFirst().cells().stream()
            .anyMatch(cell -> DivaStatistic.at(cell.strip()).isPresent());
  }

  /** Reads the rows; what is not understood is a problem of the result. */
  public static CytometryTable read(List<TableRow> rows) {
    if (!recognises(rows)) {
      return TableAssembly.unknown(
          rows, "The header of a batch of FACSDiva begins with Tube Name and names statistics.");
    }
    var table = new TableAssembly(NumberForm.GROUPED);
    readHeader(rows.getFirst(), table);
    int date = rows.getFirst().cells().indexOf(DATE);
    for (TableRow row : rows.subList(1, rows.size())) {
      table.recorded(date < 0 ? "" : row.cell(date));
      table.row(row, row.cell(0), table.columns());
    }
    return table.table();
  }

  private static void readHeader(TableRow header, TableAssembly table) {
    List<String> populations = populations(header);
    for (int index = 1; index < header.cells().size(); index++) {
      String name = header.cell(index);
      Optional<TableColumn> column = column(index, name, populations);
      column.ifPresent(table::column);
      boolean expected = name.isEmpty() || name.equals(DATE);
      if (column.isEmpty() && !expected) {
        table.problem(
            header.line(), index, name, Code.UNKNOWN_COLUMN, "No known statistic ends this name.");
      }
    }
  }

  private static List<String> populations(TableRow header) {
    List<String> populations = new ArrayList<>();
    for (String cell : header.cells()) {
      DivaStatistic.at(cell.strip())
          .filter(DivaStatistic::ofEvents)
          .ifPresent(statistic -> populations.add(statistic.before()));
    }
    populations.sort(Comparator.comparingInt(String::length).reversed());
    return populations;
  }

  private static Optional<TableColumn> column(int index, String name, List<String> populations) {
    Optional<DivaStatistic> statistic = DivaStatistic.at(name);
    if (statistic.isEmpty() || statistic.get().before().isEmpty()) {
      return Optional.empty();
    }
    String before = statistic.get().before();
    if (statistic.get().ofEvents()) {
      return Optional.of(statistic.get().column(index, List.of(before), ""));
    }
    return populations.stream()
        .filter(population -> before.startsWith(population + " "))
        .findFirst()
        .map(
            population ->
                statistic
                    .get()
                    .column(
                        index, List.of(population), before.substring(population.length()).strip()));
  }
}
