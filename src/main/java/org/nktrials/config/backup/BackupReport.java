package org.nktrials.config.backup;

import java.util.Locale;

/**
 * A finished backup.
 *
 * @param sha256 of the whole file, in hexadecimal
 * @param bytes length of the file
 */
record BackupReport(BackupContents contents, String sha256, long bytes) {

  /** For the console. */
  String sentence() {
    return String.format(
        Locale.ROOT,
        "%d tables, %d rows as of %s, %.1f MB. SHA-256 %s",
        contents.tables().size(),
        contents.rows(),
        contents.madeAt(),
        bytes / 1e6,
        sha256);
  }
}
