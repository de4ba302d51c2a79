package org.nktrials.sample.upload;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.nktrials.cytometry.table.TableRow;
import org.nktrials.document.UploadedZip;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;

/** Rows of a CSV file or of the first sheet of a workbook, within bounds. */
final class TableFile {

  private static final int MOST_BYTES = 64 * 1024 * 1024;
  private static final int MOST_ROWS = 50_000;
  private static final int MOST_COLUMNS = 500;
  private static final int LONGEST_CELL = 2_000;
  private static final char REPLACED = '\uFFFD';
  private static final Charset OF_INSTRUMENTS = Charset.forName("windows-1252");

  private TableFile() {}

  /**
   * Reads a file.
   *
   * @throws Refused when it is no table, with the reason
   */
  static List<TableRow> read(Path file) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw refused("A table has at most 64 MB.");
      }
      byte[] content = Files.readAllBytes(file);
      if (content.length == 0) {
        throw refused("The file is empty.");
      }
      return content[0] == 'P' && content.length > 1 && content[1] == 'K'
          ? workbook(content)
          : csv(text(content));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<TableRow> workbook(byte[] content) throws IOException {
    byte[] safe = UploadedZip.repacked(content);
    List<TableRow> rows = new ArrayList<>();
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(safe));
        Stream<Row> stream = workbook.getFirstSheet().openStream()) {
      for (Iterator<Row> next = stream.iterator(); next.hasNext(); ) {
        Row row = next.next();
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < row.getCellCount(); column++) {
          Cell cell = row.getCell(column);
          cells.add(cell == null || cell.getText() == null ? "" : cell.getText());
        }
        add(rows, new TableRow(row.getRowNum(), cells));
      }
      return rows;
    } catch (Refused refused) {
      throw refused;
    } catch (RuntimeException e) { // the library has no one kind for what it cannot read
      throw refused("The workbook is damaged: it cannot be read.");
    }
  }

  private static List<TableRow> csv(String text) {
    List<TableRow> rows = new ArrayList<>();
    char delimiter = delimiter(text);
    if (text.indexOf('"') < 0) {
      PlainLines.of(text, delimiter, MOST_COLUMNS, row -> add(rows, row));
      return rows;
    }
    CSVFormat format =
        CSVFormat.DEFAULT.builder().setDelimiter(delimiter).setIgnoreEmptyLines(false).get();
    try (CSVParser parser = CSVParser.parse(text, format)) {
      for (CSVRecord record : parser) {
        int line = (int) Math.max(1, parser.getCurrentLineNumber());
        add(rows, new TableRow(line, record.toList()));
      }
      return rows;
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      throw refused("Quotation marks of the file do not match: it cannot be read as a table.");
    }
  }

  private static void add(List<TableRow> rows, TableRow row) {
    if (rows.size() >= MOST_ROWS) {
      throw refused("The table has more than 50,000 rows.");
    }
    if (row.cells().size() > MOST_COLUMNS) {
      throw refused("The table has more than 500 columns.");
    }
    for (String cell : row.cells()) {
      if (cell.length() > LONGEST_CELL) {
        throw refused("Line " + row.line() + " has a cell of more than 2,000 letters.");
      }
    }
    rows.add(row);
  }

  /** UTF-8, or what instruments on Windows write where it is not. */
  private static String text(byte[] content) {
    for (byte one : content) { // of characters beyond ASCII every byte is below 0
      if (one < ' ' && one >= 0 && one != '\n' && one != '\r' && one != '\t' && one != '\f') {
        throw refused("The file is neither a table nor an FCS file.");
      }
    }
    String text = new String(content, StandardCharsets.UTF_8);
    if (text.indexOf(REPLACED) >= 0) {
      text = strictly(content);
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** The sign of what is no UTF-8 can stand in UTF-8 as well. */
  private static String strictly(byte[] content) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException e) {
      return new String(content, OF_INSTRUMENTS);
    }
  }

  /** The one that the first lines have most of. */
  private static char delimiter(String text) {
    String first = text.lines().limit(5).reduce("", String::concat);
    char most = ',';
    for (char one : new char[] {';', '\t'}) {
      if (count(first, one) > count(first, most)) {
        most = one;
      }
    }
    return most;
  }

  private static long count(String text, char one) {
    return text.chars().filter(letter -> letter == one).count();
  }

  private static Refused refused(String sentence) {
    return new Refused(Problem.of("file", "file", sentence));
  }
}
