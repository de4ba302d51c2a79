package org.nktrials;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.springframework.mock.web.MockHttpServletResponse;

/**
 * A text that is a formula to a spreadsheet, markup to a browser and an expression to a template,
 * and what an answer must not make of it.
 */
final class HostileText {

  /** Ends an attribute and opens an element; no page has an element of this name. */
  private static final String ELEMENT = "<zqx zq=1>";

  private static final String BREAKS_OUT = "zq\">";

  /** What becomes of the expression if somebody works it out. */
  private static final String WORKED_OUT = "60481729";

  /** For a path or a field: also ends an SQL text and climbs out of a folder. */
  static final String TYPED =
      "=zq\">"
          + ELEMENT
          + "${7777*7777}#{7777*7777}__${7777*7777}__::.x ../../etc/passwd' or pg_sleep(60)--";

  /** Without a slash, which the application's firewall refuses in a path. */
  static final String IN_PATH = "zq\">" + ELEMENT + "${7777*7777}__*{7777*7777}__' or 1=1--";

  private HostileText() {}

  /** Short enough for most columns: 31 characters with the number of its kind. */
  static String stored(int kind) {
    return "=zq" + kind + "zq\">" + ELEMENT + "${7777*7777}";
  }

  /** What stands in an answer in which a stored text of this kind is shown, whatever it is. */
  static String mark(int kind) {
    return "zq" + kind + "zq";
  }

  /** The body as a person would read it. */
  static String body(MockHttpServletResponse answer) {
    byte[] bytes = answer.getContentAsByteArray();
    if (!isDocument(answer) || bytes.length == 0) {
      return new String(bytes, UTF_8);
    }
    try (var document = Loader.loadPDF(bytes)) {
      return new PDFTextStripper().getText(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Everything in the answer that lets such a text work; documents are not opened for it. */
  static List<String> works(MockHttpServletResponse answer) {
    return isDocument(answer) ? List.of() : works(answer, body(answer));
  }

  /** The same where the body is known, that of a document included. */
  static List<String> works(MockHttpServletResponse answer, String body) {
    List<String> found = new ArrayList<>();
    if (body.contains(WORKED_OUT)) {
      found.add("an expression is worked out");
    }
    String type = type(answer);
    if (type.startsWith("text/csv")) {
      formulas(body, found);
    } else if (type.contains("html") || type.contains("svg") || type.isEmpty()) {
      if (body.contains(ELEMENT)) {
        found.add("markup is not escaped: " + around(body, ELEMENT));
      }
      if (body.contains(BREAKS_OUT)) {
        found.add("an attribute is left: " + around(body, BREAKS_OUT));
      }
    }
    String next = answer.getRedirectedUrl();
    if (next != null && (next.contains(ELEMENT) || !next.startsWith("/"))) {
      found.add("leads to " + next);
    }
    return found;
  }

  private static boolean isDocument(MockHttpServletResponse answer) {
    return type(answer).startsWith("application/pdf");
  }

  private static void formulas(String body, List<String> found) {
    try (var rows = CSVFormat.RFC4180.parse(new StringReader(body))) {
      for (CSVRecord row : rows) {
        for (String cell : row) {
          if (cell.startsWith("=") || cell.startsWith("@") || cell.startsWith("\t")) {
            found.add("a formula: " + cell);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String around(String body, String part) {
    int at = body.indexOf(part);
    return body.substring(Math.max(0, at - 120), Math.min(body.length(), at + 40));
  }

  private static String type(MockHttpServletResponse answer) {
    return answer.getContentType() == null ? "" : answer.getContentType();
  }
}
