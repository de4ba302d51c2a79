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
    List<SampleRow> tubes = new ArrayList<>();
    Set<TableColumn> columns = new HashSet<>();
    List<TableCell> cells = new ArrayList<>();
    Set<String> names = new HashSet<>();
    SampleRow first = null;
    for (SampleRow row : table.rows()) {
      boolean same = first != null && goesOn(first, row, columns);
      if (first != null && !same) {
        tubes.add(tube(first, cells, names));
      }
      if (!same) {
        first = row;
        columns.clear();
        cells.clear();
      }
      row.cells().forEach(cell -> columns.add(cell.column()));
      cells.addAll(row.cells());
    }
    if (first != null) {
      tubes.add(tube(first, cells, names));
    }
    return List.copyOf(tubes);
  }

  private static boolean goesOn(SampleRow first, SampleRow row, Set<TableColumn> columns) {
    return first.name().equals(row.name())
        && first.recorded().equals(row.recorded())
        && row.cells().stream().noneMatch(cell -> columns.contains(cell.column()));
  }

  private static SampleRow tube(SampleRow first, List<TableCell> cells, Set<String> names) {
    boolean blank = cells.stream().noneMatch(TableCell::evaluable);
    SampleRow.Kind kind =
        first.kind() == SampleRow.Kind.CONTROL && !blank ? SampleRow.Kind.SAMPLE : first.kind();
    return new SampleRow(
        first.line(),
        first.name(),
        first.recorded(),
        kind,
        !names.add(first.name()),
        List.copyOf(cells));
  }
}
