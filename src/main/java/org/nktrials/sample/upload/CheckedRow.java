package org.nktrials.sample.upload;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.upload.FoundRow;

/** A row on its way from the file to the decision about it. */
record CheckedRow(
    UUID id,
    UUID fileId,
    @Nullable UUID fcsFileId,
    int line,
    String name,
    @Nullable LocalDate acquiredOn,
    FoundRow.Content content,
    int values,
    int refused,
    @Nullable Long events,
    @Nullable String warning) {

  /** A row whose identity follows from file and line. */
  CheckedRow(
      UUID fileId,
      @Nullable UUID fcsFileId,
      int line,
      String name,
      @Nullable LocalDate acquiredOn,
      FoundRow.Content content,
      int values,
      int refused,
      @Nullable Long events,
      @Nullable String warning) {
    this(
        id(fileId, line),
        fileId,
        fcsFileId,
        line,
        name,
        acquiredOn,
        content,
        values,
        refused,
        events,
        warning);
  }

  /** The same for the same line of the same file, so that a row keeps its address. */
  static UUID id(UUID file, int line) {
    return new RowIds(file).of(line);
  }

  CheckedRow with(UUID fcsFile, @Nullable LocalDate acquired) {
    return new CheckedRow(
        id,
        fileId,
        fcsFile,
        line,
        name,
        acquiredOn == null ? acquired : acquiredOn,
        content,
        values,
        refused,
        events,
        warning);
  }
}
