package org.nktrials.protocol.ctcae;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.nktrials.document.UploadedZip;

/** Reads a sheet as text, within bounds. */
final class SheetRows {

  private static final int MOST_ROWS = 20_000;
  private static final int MOST_COLUMNS = 60;
  static final int LONGEST_CELL = 5_000;

  private SheetRows() {}

  /** The rows that hold something, in order. */
  static List<SheetRow> of(Sheet sheet) throws IOException {
    List<SheetRow> rows = new ArrayList<>();
    try (Stream<Row> stream = sheet.openStream()) {
      Iterator<Row> next = stream.iterator();
      while (next.hasNext()) {
        SheetRow row = text(next.next());
        if (rows.size() >= MOST_ROWS) {
          throw UploadedZip.refused(
              "too-many-rows", "Sheet " + sheet.getName() + " has more than 20,000 rows.");
        }
        if (!row.isBlank()) {
          rows.add(row);
        }
      }
    }
    return rows;
  }

  private static SheetRow text(Row row) {
    List<String> cells = new ArrayList<>();
    for (int column = 0; column < Math.min(row.getCellCount(), MOST_COLUMNS); column++) {
      Cell cell = row.getCell(column);
      cells.add(cell == null ? "" : plain(cell.getText()));
    }
    return new SheetRow(row.getRowNum(), cells);
  }

  private static String plain(String text) {
    return text == null ? "" : text.replace('\u00a0', ' ').replaceAll("\\s+", " ").strip();
  }
}
