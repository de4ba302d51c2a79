package org.nktrials.donor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;

/**
 * A laboratory's table; the first line names the columns.
 *
 * @param columns names in their order
 * @param lines the others, blank ones left out
 */
public record TypingSheet(List<String> columns, List<Line> lines) {

  private static final int MOST_COLUMNS = 60;
  private static final int MOST_LINES = 2000;
  private static final int LONGEST_NAME = 40;

  /**
   * One line.
   *
   * @param number in the file, from 1
   */
  public record Line(int number, List<String> cells) {}

  /**
   * Reads a file in UTF-8 with commas, semicolons or tabs.
   *
   * @throws Refused on "file" when it is no such table
   */
  public static TypingSheet read(TypingUpload upload) {
    String text = text(upload.bytes());
    List<Line> lines = new ArrayList<>();
    CSVFormat format =
        CSVFormat.DEFAULT.builder().setDelimiter(delimiter(text)).setTrim(true).get();
    try (CSVParser parser = CSVParser.parse(text, format)) {
      for (CSVRecord record : parser) {
        if (lines.size() > MOST_LINES) {
          throw refused("The file has more than 2000 lines.");
        }
        if (record.stream().anyMatch(cell -> !cell.isEmpty())) {
          lines.add(new Line((int) parser.getCurrentLineNumber(), record.toList()));
        }
      }
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      throw refused("Quotation marks of the file do not match: it cannot be read as a table.");
    }
    if (lines.size() < 2) {
      throw refused("The file needs a line with names of columns and at least one line below.");
    }
    return new TypingSheet(named(lines.getFirst().cells()), lines.subList(1, lines.size()));
  }

  private static List<String> named(List<String> columns) {
    if (columns.size() > MOST_COLUMNS) {
      throw refused("The file has more than 60 columns.");
    }
    if (columns.stream().anyMatch(name -> name.isEmpty() || name.length() > LONGEST_NAME)) {
      throw refused("Every column needs a name of at most 40 letters in the first line.");
    }
    if (new HashSet<>(columns).size() < columns.size()) {
      throw refused("Two columns of the file have the same name.");
    }
    return columns;
  }

  private static String text(byte[] content) {
    if (content.length == 0) {
      throw refused("The file is empty.");
    }
    if (content.length > TypingUpload.MOST_BYTES) {
      throw refused("The file is larger than 256 KB.");
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      if (text.chars().anyMatch(one -> Character.isISOControl(one) && "\t\r\n".indexOf(one) < 0)) {
        throw refused("The file is not a text table.");
      }
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw refused("The file is not text in UTF-8: save it as “CSV UTF-8” and choose it again.");
    }
  }

  /** The one that the first line has most of. */
  private static char delimiter(String text) {
    String first = text.lines().findFirst().orElse("");
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
