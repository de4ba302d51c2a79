package org.nktrials.datareview.web;

import java.util.List;
import java.util.Locale;
import org.nktrials.datareview.RecordLock;
import org.nktrials.document.CsvTable;
import org.springframework.http.ResponseEntity;

/** A list of freezes and locks as a file. */
final class LockFiles {

  private LockFiles() {}

  static ResponseEntity<byte[]> csv(List<RecordLock> locks, String of) {
    CsvTable table =
        new CsvTable(
            "what", "kind", "in force", "since", "by", "reason", "lifted", "lifted by", "why");
    locks.forEach(
        one ->
            table.row(
                one.scope(),
                one.kind().label(),
                one.stands(),
                one.since(),
                one.placedBy(),
                one.reason(),
                one.liftedAt(),
                one.liftedBy(),
                one.liftReason()));
    return table.download(of.toLowerCase(Locale.ROOT) + "-locks.csv");
  }
}
