package org.nktrials.cytometry.table;

import java.util.List;

/**
 * One row of a CSV or XLSX file.
 *
 * @param line in the file, from 1
 * @param cells as typed; rows need not be equally long
 */
public record TableRow(int line, List<String> cells) {

  /** A cell without surrounding blanks; empty beyond the end. */
  String cell(int column) {
    return column < cells.size() ? cells.get(column).strip() : "";
  }

  boolean blank() {
    for (String cell : cells) {
      if (!cell.isBlank()) {
        return false;
      }
    }
    return true;
  }
}
