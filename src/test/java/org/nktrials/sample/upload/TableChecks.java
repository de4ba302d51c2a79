package org.nktrials.sample.upload;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nktrials.rules.upload.ExpectedSample;
import org.nktrials.rules.upload.RowPatterns;
import org.nktrials.rules.upload.RowState;

/** The whole check of one table without the database: from the file to a decision a row. */
public final class TableChecks {

  private static final UploadedFile FILE =
      new UploadedFile(
          UUID.randomUUID(), 1, "table.csv", "0", 0, FileKind.FLOWJO, null, null, null);

  private TableChecks() {}

  /** How many rows are ready. */
  public static long ready(Path table, List<ExpectedSample> samples) {
    FileReading reading = new LaboratoryReader(_ -> null).read(table);
    UploadCheck.Against against =
        new UploadCheck.Against(
            Map.of(), samples, RowPatterns.DEFAULTS, Map.of(), Map.of(), LocalDate.of(2026, 1, 2));
    return UploadCheck.of(List.of(FILE), _ -> reading, against).rows().stream()
        .filter(row -> row.state() == RowState.READY)
        .count();
  }
}
