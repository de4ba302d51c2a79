package org.nktrials.cohort.pack.web;

import java.time.Instant;
import org.nktrials.cohort.pack.PackContent;
import org.nktrials.cohort.pack.PackFile;

/**
 * A pack as programs read it.
 *
 * @param complete whether every row stands with its patient's code; the checksum is of the whole
 */
record PackAnswer(
    int number,
    Instant cutOff,
    String contentSha256,
    String pdfSha256,
    String preparedBy,
    Instant preparedAt,
    boolean complete,
    PackContent content) {

  static PackAnswer of(PackFile file) {
    var pack = file.pack();
    return new PackAnswer(
        pack.number(),
        pack.cutOff(),
        pack.contentSha256(),
        pack.pdfSha256(),
        pack.preparedBy(),
        pack.preparedAt(),
        file.complete(),
        file.content());
  }
}
