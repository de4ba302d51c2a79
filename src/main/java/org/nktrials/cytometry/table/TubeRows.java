package org.nktrials.cytometry.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tubes of a table. In most layouts a tube is one row; FACSDiva's tables of single tubes have one
 * row a population, which belong together until the name changes or a population comes again.
 */
public final class TubeRows {

  private TubeRows() {}

  /** One row a tube, with the line of its first one and the cells of all. */
  public static List<SampleRow> of(CytometryTable table) {
    List<SampleRow> tubes = new ArrayList<>(table.rows().size());
    List<SampleRow> together = new ArrayList<>();
    Set<TableColumn> columns = new HashSet<>();
    Set<String> names = new HashSet<>();
    for (SampleRow row : table.rows()) {
      if (!together.isEmpty() && !goesOn(together.getFirst(), columns, row)) {
        tubes.add(tube(together, names));
        together.clear();
        columns.clear();
      }
      together.add(row);
    }
    if (!together.isEmpty()) {
      tubes.add(tube(together, names));
    }
    return List.copyOf(tubes);
  }

  /**
   * Columns are compared for rows of one name only: most tables have none.
   *
   * @param columns of the rows so far but the first, which are added here with those of the row
   */
  private static boolean goesOn(SampleRow first, Set<TableColumn> columns, SampleRow row) {
    if (!first.name().equals(row.name()) || !first.recorded().equals(row.recorded())) {
      return false;
    }
    if (columns.isEmpty()) {
      first.cells().forEach(cell -> columns.add(cell.column()));
    }
    for (TableCell cell : row.cells()) {
      if (columns.contains(cell.column())) {
        return false;
      }
    }
    row.cells().forEach(cell -> columns.add(cell.column()));
    return true;
  }

  private static SampleRow tube(List<SampleRow> together, Set<String> names) {
    SampleRow first = together.getFirst();
    List<TableCell> cells =
        together.size() == 1
            ? first.cells()
            : together.stream().flatMap(row -> row.cells().stream()).toList();
    SampleRow.Kind kind =
        first.kind() == SampleRow.Kind.CONTROL && measured(cells)
            ? SampleRow.Kind.SAMPLE
            : first.kind();
    boolean repeated = !names.add(first.name());
    return new SampleRow(first.line(), first.name(), first.recorded(), kind, repeated, cells);
  }

  private static boolean measured(List<TableCell> cells) {
    return cells.stream().anyMatch(TableCell::evaluable);
  }
}
