package org.nktrials.sample.upload;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nktrials.cytometry.table.CytometryTable;

/** What a file says. */
sealed interface FileReading {

  /** A table whose columns are understood. */
  record Table(FileKind kind, CytometryTable table) implements FileReading {}

  /**
   * A table of no known program.
   *
   * @param headers of its first row, one of which names the sample
   */
  record UnknownTable(List<String> headers) implements FileReading {}

  /**
   * Events of a cytometer.
   *
   * @param events of the first data set; null where it is refused
   * @param note what is to be known about it
   */
  record Events(@Nullable Long events, @Nullable LocalDate acquiredOn, String note)
      implements FileReading {}

  /** Nothing that is understood. */
  record Unreadable(String reason) implements FileReading {}
}
