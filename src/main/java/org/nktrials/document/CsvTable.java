package org.nktrials.document;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A table as a file: UTF-8, RFC 4180, one header row. Text that a spreadsheet would run as a
 * formula is led by an apostrophe (OWASP, CSV injection), also behind a separator that the
 * spreadsheet of another country may split at; numbers stay numbers.
 */
public final class CsvTable {

  /** A formula may begin a cell, also behind blanks, and in the wide forms of its signs. */
  private static final Pattern FORMULA =
      Pattern.compile("\\s*[=+\\-@\uff1d\uff0b\uff0d\uff20]|[\\t\\r\\n]");

  /** Where a spreadsheet that splits at something else than a comma would begin a cell. */
  private static final Pattern INNER =
      Pattern.compile("([;\\t\\r\\n])(?=[=+\\-@\uff1d\uff0b\uff0d\uff20])");

  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  /** Head of an answer: how many rows the file has. The trail keeps it with the export. */
  public static final String ROWS = "NK-Rows";

  private final Appendable text;
  private final CSVPrinter printer;
  private long rows;

  /** A table with these column heads. */
  public CsvTable(String... columns) {
    this(new StringWriter(), columns);
  }

  /** A table too long for the memory, written where it goes while it is made. */
  public CsvTable(Appendable goesTo, String... columns) {
    text = goesTo;
    try {
      printer = new CSVPrinter(goesTo, CSVFormat.RFC4180);
      printer.printRecord((Object[]) columns);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds a row; null becomes an empty cell. */
  public CsvTable row(@Nullable Object... cells) {
    try {
      for (@Nullable Object cell : cells) {
        printer.print(safe(cell));
      }
      printer.println();
      rows++;
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds rows. */
  public CsvTable rows(List<? extends List<?>> rows) {
    rows.forEach(row -> row(row.toArray()));
    return this;
  }

  /**
   * The download.
   *
   * @param fileName made by the application, for example "imail2-patients.csv"
   */
  public ResponseEntity<byte[]> download(String fileName) {
    return ResponseEntity.ok()
        .contentType(CSV)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(fileName).build().toString())
        .header(ROWS, Long.toString(rows))
        .body(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static Object safe(@Nullable Object cell) {
    if (cell == null) {
      return "";
    }
    if (cell instanceof Number) {
      return cell;
    }
    String said = INNER.matcher(cell.toString()).replaceAll("$1'");
    return FORMULA.matcher(said).lookingAt() ? "'" + said : said;
  }
}
