package org.nktrials.config.backup;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a backup says of itself.
 *
 * @param product marks a file as a backup of this application
 * @param format of the parts
 * @param madeAt when the snapshot was taken
 * @param server version of the server that it was taken from
 * @param migrations Flyway version and checksum of what made the tables
 * @param tables what was copied
 * @param leftOut tables whose rows were not copied
 * @param sequences name and last number given out
 */
record BackupContents(
    String product,
    int format,
    Instant madeAt,
    String server,
    Map<String, Integer> migrations,
    List<TableCopy> tables,
    List<String> leftOut,
    Map<String, Long> sequences) {

  static final String PRODUCT = "NK Trials backup";
  static final int FORMAT = 1;

  /** Rows of all tables together. */
  long rows() {
    return tables.stream().mapToLong(TableCopy::rows).sum();
  }
}
