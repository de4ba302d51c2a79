package org.nktrials.sample.upload;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.nktrials.cytometry.table.TableRow;

/**
 * Lines of a text without quotation marks, parted at each delimiter: what nearly all exports are. A
 * line ends with a line feed, a carriage return or both; an empty line is one empty cell. A line of
 * too many columns is not parted to its end, as it will be refused.
 */
final class PlainLines {

  private PlainLines() {}

  static void of(String text, char delimiter, int most, Consumer<TableRow> rows) {
    int line = 1;
    int begin = 0;
    int columns = 1;
    while (begin < text.length()) {
      List<String> cells = new ArrayList<>(columns);
      int at = begin;
      char one = 0;
      for (; at < text.length(); at++) {
        one = text.charAt(at);
        if (one == delimiter && cells.size() <= most) {
          cells.add(text.substring(begin, at));
          begin = at + 1;
        } else if (one == '\n' || one == '\r') {
          break;
        }
      }
      cells.add(text.substring(begin, at));
      rows.accept(new TableRow(line++, cells));
      columns = cells.size();
      boolean both = one == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
      begin = at + (both ? 2 : 1);
    }
  }
}
