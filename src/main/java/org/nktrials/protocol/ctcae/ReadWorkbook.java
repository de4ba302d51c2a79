package org.nktrials.protocol.ctcae;

import java.util.List;

/** What a workbook holds: each version once, and the rows that are not taken. */
public record ReadWorkbook(List<ReadVersion> versions, List<RefusedRow> refused) {

  /** Copies the lists. */
  public ReadWorkbook {
    versions = List.copyOf(versions);
    refused = List.copyOf(refused);
  }
}
