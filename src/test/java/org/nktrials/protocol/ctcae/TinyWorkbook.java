package org.nktrials.protocol.ctcae;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks of one sheet with invented terms, written as bytes. */
public final class TinyWorkbook {

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE =
      "http://schemas.openxmlformats.org/package/2006/relationships";

  private TinyWorkbook() {}

  /** Two good rows and three to refuse. */
  public static byte[] ofVersion(String version) {
    return of("Invented terms", rows(version));
  }

  /** The rows of that sheet as XML. */
  public static String rows(String version) {
    return row(
            1,
            "Code",
            "CTCAE v" + version + " SOC",
            "CTCAE v" + version + " Term",
            "Grade 1",
            "Grade 2",
            "Grade 3",
            "Grade 4",
            "Grade 5",
            "Definition",
            "Navigational Note")
        + row(
            2,
            "1",
            "Invented disorders",
            "Made-up itch",
            "Scratches",
            "-",
            "Scratches all night",
            "-",
            "-",
            "An itch",
            "-")
        + row(3, "2", "Invented disorders", "Yawn", "Once", "Twice", "-", "-", "-", "-", "-")
        + row(4, "3", "Invented disorders", "", "Once", "-", "-", "-", "-", "-", "-")
        + row(5, "4", "Invented disorders", "Made-up itch", "Once", "-", "-", "-", "-")
        + row(6, "5", "Invented disorders", "Sneeze", "-", "-", "-", "-", "-", "-", "-");
  }

  private static String row(int number, String... cells) {
    StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
    for (int column = 0; column < cells.length; column++) {
      row.append("<c r=\"")
          .append((char) ('A' + column))
          .append(number)
          .append("\" t=\"inlineStr\"><is><t>")
          .append(cells[column])
          .append("</t></is></c>");
    }
    return row.append("</row>").toString();
  }

  /** One sheet with these rows. */
  public static byte[] of(String sheet, String rows) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\""
            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd."
            + "openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
            + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd."
            + "openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>");
    parts.put("_rels/.rels", relation("officeDocument", "xl/workbook.xml"));
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets><sheet name=\"%s\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
            .formatted(MAIN, OFFICE, sheet));
    parts.put("xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml"));
    parts.put(
        "xl/worksheets/sheet1.xml",
        "<worksheet xmlns=\"%s\"><sheetData>%s</sheetData></worksheet>".formatted(MAIN, rows));
    return packed(parts);
  }

  private static String relation(String type, String target) {
    return "<Relationships xmlns=\"%s\"><Relationship Id=\"r1\" Type=\"%s/%s\" Target=\"%s\"/></Relationships>"
        .formatted(PACKAGE, OFFICE, type, target);
  }

  private static byte[] packed(Map<String, String> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
