package org.nktrials.cytometry.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nktrials.cytometry.table.CytometryTable.TableProblem.Code;

/**
 * Reads FACSDiva's statistics of single tubes: lines of a name and a value, then a table of
 * populations with their parents; a blank line or the next preamble ends it. Each population
 * becomes columns of its own, so that rows are tubes as in other layouts.
 */
public final class DivaTubeTable {

  private final TableAssembly table = new TableAssembly(NumberForm.GROUPED);
  private final Map<String, String> parents = new HashMap<>();
  private List<TableColumn> heads = List.of();
  private String tube = "";

  private DivaTubeTable() {}

  /** Whether rows look like such a table. */
  public static boolean recognises(List<TableRow> rows) {
    return rows.stream().anyMatch(DivaTubeTable::header);
  }

  /** Reads the rows; what is not understood is a problem of the result. */
  public static CytometryTable read(List<TableRow> rows) {
    if (!recognises(rows)) {
      return TableAssembly.unknown(
          rows, "A tube of FACSDiva has a table that begins with Population and counts events.");
    }
    var reading = new DivaTubeTable();
    rows.forEach(reading::row);
    return reading.table.table();
  }

  private static boolean header(TableRow row) {
    return row.cell(0).equals("Population")
        && row.cells().stream().anyMatch(cell -> cell.strip().equals("#Events"));
  }

  private void endOfTube() {
    if (!heads.isEmpty()) {
      heads = List.of();
      table.recorded("");
    }
  }

  private void row(TableRow row) {
    if (header(row)) {
      parents.clear();
      heads = heads(row);
    } else if (row.blank()) {
      endOfTube();
    } else if (heads.isEmpty()) {
      preamble(row);
    } else {
      population(row);
    }
  }

  /** Lines such as Tube Name and a value; the last one before the table names the row. */
  private void preamble(TableRow row) {
    String key = row.cell(0).replace("\uFEFF", "").replace(":", "");
    if (key.equals("Tube Name") || (key.equals("Tube") && tube.isEmpty())) {
      tube = row.cell(1);
    }
    if (key.equals("Record Date")) {
      table.recorded(row.cell(1));
    }
  }

  private List<TableColumn> heads(TableRow row) {
    List<TableColumn> found = new ArrayList<>();
    for (int index = 1; index < row.cells().size(); index++) {
      String name = row.cell(index);
      Optional<DivaStatistic> statistic = DivaStatistic.at(name);
      if (statistic.isPresent()) {
        found.add(statistic.get().column(index, List.of(), statistic.get().before()));
      } else if (!name.isEmpty() && !name.equals("Parent Name")) {
        table.problem(
            row.line(), index, name, Code.UNKNOWN_COLUMN, "No known statistic ends this name.");
      }
    }
    return found;
  }

  private void population(TableRow row) {
    String name = row.cell(0);
    parents.put(name, row.cell(1));
    List<String> path = path(name);
    List<TableColumn> columns =
        heads.stream()
            .map(
                head ->
                    new TableColumn(
                        head.index(), path, head.statistic(), head.channel(), null, head.unit()))
            .toList();
    columns.forEach(table::column);
    String sample = tube.isEmpty() ? "(tube)" : tube;
    table.row(row, sample, sample + "\n" + String.join("\n", path), columns);
  }

  /** From the outermost population that the table names; a circle ends where it closes. */
  private List<String> path(String population) {
    List<String> path = new ArrayList<>();
    for (String at = population;
        at != null && !at.isEmpty() && !at.equals("####") && !path.contains(at);
        at = parents.get(at)) {
      path.addFirst(at);
    }
    return List.copyOf(path);
  }
}
