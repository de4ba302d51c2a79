package org.nktrials.cytometry.table;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nktrials.cytometry.table.CytometryTable.TableProblem.Code;

/** Reads a table of a laboratory by the column map that was saved for it. */
public final class MappedTable {

  private MappedTable() {}

  /**
   * What the columns of a laboratory mean.
   *
   * @param keyHeader header of the column that names the sample
   * @param columns the others that are wanted
   * @param ignored headers that are known and not wanted
   */
  public record ColumnMap(String keyHeader, List<Mapped> columns, List<String> ignored) {}

  /** One wanted column by its header. */
  public record Mapped(
      String header,
      List<String> gatePath,
      String statistic,
      @Nullable String channel,
      @Nullable String unit) {}

  /** Reads the rows; the first one is the header. What is not understood is a problem. */
  public static CytometryTable read(List<TableRow> rows, ColumnMap map) {
    int key = rows.isEmpty() ? -1 : find(rows.getFirst(), map.keyHeader());
    if (key < 0) {
      return TableAssembly.unknown(rows, "There is no column " + map.keyHeader() + ".");
    }
    var table = new TableAssembly(NumberForm.WITH_LIMITS);
    TableRow header = rows.getFirst();
    for (Mapped column : map.columns()) {
      int index = find(header, column.header());
      if (index < 0) {
        table.problem(
            header.line(), 0, column.header(), Code.MISSING_COLUMN, "This column is not there.");
      } else {
        table.column(
            new TableColumn(
                index,
                column.gatePath(),
                column.statistic(),
                column.channel(),
                null,
                column.unit()));
      }
    }
    nameUnknown(header, key, map, table);
    for (TableRow row : rows.subList(1, rows.size())) {
      table.row(row, row.cell(key), table.columns());
    }
    return table.table();
  }

  private static void nameUnknown(TableRow header, int key, ColumnMap map, TableAssembly table) {
    for (int index = 0; index < header.cells().size(); index++) {
      String name = header.cell(index);
      int at = index;
      boolean known =
          index == key
              || name.isEmpty()
              || map.ignored().contains(name)
              || table.columns().stream().anyMatch(column -> column.index() == at);
      if (!known) {
        table.problem(
            header.line(), index, name, Code.UNKNOWN_COLUMN, "The column map does not know it.");
      }
    }
  }

  private static int find(TableRow header, String name) {
    for (int index = 0; index < header.cells().size(); index++) {
      if (header.cell(index).replace("\uFEFF", "").equalsIgnoreCase(name.strip())) {
        return index;
      }
    }
    return -1;
  }
}
