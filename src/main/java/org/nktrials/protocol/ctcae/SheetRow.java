package org.nktrials.protocol.ctcae;

import java.util.List;
import java.util.Locale;

/**
 * A row of a sheet as text.
 *
 * @param number as the spreadsheet counts, from 1
 * @param cells without leading and trailing blanks; empty where there is no cell
 */
record SheetRow(int number, List<String> cells) {

  SheetRow {
    cells = List.copyOf(cells);
  }

  /** The text of a column; empty beyond the last. */
  String cell(int column) {
    return column >= 0 && column < cells.size() ? cells.get(column) : "";
  }

  /** As {@link #cell}, with the dash that stands for "none" left out. */
  String said(int column) {
    String text = cell(column);
    return text.equals("-") || text.equals("–") ? "" : text;
  }

  boolean isBlank() {
    return cells.stream().allMatch(String::isEmpty);
  }

  /** The first column whose text contains all of these words, whatever their case; -1 if none. */
  int column(int from, String... words) {
    for (int column = from; column < cells.size(); column++) {
      String text = cells.get(column).toLowerCase(Locale.ROOT);
      if (List.of(words).stream().allMatch(text::contains)) {
        return column;
      }
    }
    return -1;
  }
}
