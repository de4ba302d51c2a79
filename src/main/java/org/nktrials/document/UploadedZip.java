package org.nktrials.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;

/**
 * Makes a workbook that somebody sent safe to read. It is unpacked once within bounds and packed
 * again with nothing but its sheets and texts, so that what is read is what was checked.
 */
public final class UploadedZip {

  /** Most bytes of a workbook as it is sent. */
  public static final int MOST_BYTES = 10 * 1024 * 1024;

  private static final int MOST_ENTRIES = 200;
  private static final int MOST_UNPACKED = 64 * 1024 * 1024;
  private static final int BUFFER = 8192;
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  /** The place of a row or a cell, wherever it stands in the tag; not the name of a namespace. */
  private static final Pattern PLACE =
      Pattern.compile("(?<=[\\s:])(?<!xmlns:)r\\s*=\\s*(?:\"([^\"<]*)\"|'([^'<]*)')");

  /** Columns end at XFD: for one further out a reader would make all cells before it. */
  private static final Pattern WITHIN = Pattern.compile("[A-Z]{0,3}[0-9]{1,7}");

  private final Set<String> names = new HashSet<>();
  private int unpacked;

  private UploadedZip() {}

  /**
   * The same workbook, packed again.
   *
   * @throws Refused when it is too large, no workbook, or holds macros
   */
  public static byte[] repacked(byte[] file) {
    refuseOtherFormats(file);
    try {
      return new UploadedZip().repack(file);
    } catch (IOException | IllegalArgumentException e) {
      throw refused("not-readable", "The file is damaged: it cannot be unpacked.");
    }
  }

  private static void refuseOtherFormats(byte[] file) {
    if (file.length == 0) {
      throw refused("file-missing", "Choose the workbook first.");
    }
    if (file.length > MOST_BYTES) {
      throw refused("file-too-large", "The workbook is larger than 10 MB.");
    }
    if (startsWith(file, OLE)) {
      throw refused(
          "old-format",
          "This is an old .xls file or one protected by a password; only .xlsx is read.");
    }
    if (!startsWith(file, ZIP)) {
      throw refused("other-format", "This is no .xlsx workbook.");
    }
  }

  private byte[] repack(byte[] file) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(file.length);
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file));
        ZipOutputStream out = new ZipOutputStream(packed)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] content = unpack(in, entry.getName());
        if (isNeeded(entry.getName())) {
          refuseDangerous(content);
          if (entry.getName().startsWith("xl/worksheets/")) {
            refuseCellsOutside(content);
          }
          out.putNextEntry(new ZipEntry(entry.getName()));
          out.write(content);
          out.closeEntry();
        }
      }
    }
    if (!names.contains("xl/workbook.xml")) {
      throw refused("other-format", "This is no .xlsx workbook.");
    }
    return packed.toByteArray();
  }

  private byte[] unpack(ZipInputStream in, String name) throws IOException {
    if (!names.add(name) || names.size() > MOST_ENTRIES) {
      throw refused("too-many-parts", "The file has more parts than a workbook has.");
    }
    if (name.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin")) {
      throw refused("macros", "The workbook holds macros; save it as .xlsx without them.");
    }
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    byte[] buffer = new byte[BUFFER];
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      unpacked += read;
      if (unpacked > MOST_UNPACKED) {
        throw refused("too-large-unpacked", "The file unpacks to more than 64 MB.");
      }
      content.write(buffer, 0, read);
    }
    return content.toByteArray();
  }

  private static boolean isNeeded(String name) {
    return name.equals("[Content_Types].xml")
        || name.equals("_rels/.rels")
        || name.startsWith("xl/workbook.xml")
        || name.startsWith("xl/_rels/")
        || name.equals("xl/sharedStrings.xml")
        || name.equals("xl/styles.xml")
        || (name.startsWith("xl/worksheets/") && name.endsWith(".xml"));
  }

  /** A document type could define entities that grow without bound; workbooks have none. */
  private static void refuseDangerous(byte[] content) {
    String text = new String(content, StandardCharsets.ISO_8859_1);
    if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY") || text.indexOf('\0') >= 0) {
      throw refused("document-type", "A part of the workbook is no plain sheet.");
    }
    if (text.contains("macroEnabled")) {
      throw refused("macros", "The workbook is of a kind that holds macros; save it as .xlsx.");
    }
  }

  private static void refuseCellsOutside(byte[] sheet) {
    Matcher places = PLACE.matcher(new String(sheet, StandardCharsets.ISO_8859_1));
    while (places.find()) {
      String place = places.group(1) == null ? places.group(2) : places.group(1);
      if (!WITHIN.matcher(place).matches()) {
        throw refused("cell-outside", "A cell lies outside the columns A to XFD of a workbook.");
      }
    }
  }

  private static boolean startsWith(byte[] file, byte[] beginning) {
    if (file.length < beginning.length) {
      return false;
    }
    for (int i = 0; i < beginning.length; i++) {
      if (file[i] != beginning[i]) {
        return false;
      }
    }
    return true;
  }

  /** A refusal beside the field of the file. */
  public static Refused refused(String code, String sentence) {
    return new Refused(Problem.of("file", code, sentence));
  }
}
