package org.nktrials.protocol.ctcae;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.nktrials.document.UploadedZip;
import org.nktrials.shared.Refused;

/** Finds the versions in NCI's workbook by the heads of its sheets. */
final class WorkbookReader {

  /** The heads stand in one of the first rows. */
  private static final int HEAD_ROWS = 5;

  private static final int MOST_SHEETS = 20;

  private final Map<String, ReadVersion> versions = new LinkedHashMap<>();
  private final List<RefusedRow> refused = new ArrayList<>();

  private WorkbookReader() {}

  /**
   * Reads a workbook.
   *
   * @throws Refused when it cannot be read or holds no version of CTCAE
   */
  static ReadWorkbook read(byte[] file) {
    WorkbookReader reader = new WorkbookReader();
    byte[] safe = UploadedZip.repacked(file);
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(safe))) {
      reader.readSheets(workbook.getSheets().limit(MOST_SHEETS).toList());
    } catch (Refused refused) {
      throw refused;
    } catch (IOException | RuntimeException e) { // the library has no one kind for it
      throw UploadedZip.refused("not-readable", "The workbook is damaged: it cannot be read.");
    }
    if (reader.versions.isEmpty()) {
      throw UploadedZip.refused(
          "no-ctcae",
          "No sheet has the columns of CTCAE: system organ class, term, grade 1 to grade 5.");
    }
    return new ReadWorkbook(
        reader.versions.values().stream()
            .sorted(Comparator.comparing(ReadVersion::version).reversed())
            .toList(),
        reader.refused);
  }

  /** A clean copy comes before one with tracked changes; of each version the first sheet holds. */
  private void readSheets(List<Sheet> sheets) throws IOException {
    List<Sheet> cleanFirst =
        sheets.stream().sorted(Comparator.comparing(WorkbookReader::isTracked)).toList();
    for (Sheet sheet : cleanFirst) {
      readSheet(sheet.getName(), SheetRows.of(sheet));
    }
  }

  private static boolean isTracked(Sheet sheet) {
    return sheet.getName().toLowerCase(Locale.ROOT).contains("tracked");
  }

  private void readSheet(String name, List<SheetRow> rows) {
    for (int head = 0; head < Math.min(HEAD_ROWS, rows.size()); head++) {
      List<SheetRow> below = rows.subList(head + 1, rows.size());
      Optional<WideSheet> wide = WideSheet.of(rows.get(head), name);
      Optional<LongSheet> compared = LongSheet.of(rows.get(head), name);
      if (wide.isPresent()) {
        if (!versions.containsKey(wide.get().version())) {
          versions.put(wide.get().version(), wide.get().read(name, below, refused));
        }
        return;
      }
      if (compared.isPresent()) {
        if (!versions.containsKey(compared.get().version())) {
          versions.put(compared.get().version(), compared.get().read(name, below, refused));
        }
        return;
      }
    }
  }
}
