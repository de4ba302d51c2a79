package org.nktrials.datareview;

import java.util.UUID;
import org.nktrials.access.SiteScope;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;

/** Tells which signatures rest on the records that a lock covers. */
interface SignaturesOnRecords {

  /**
   * Those that were not ended first, each kind the latest first; a change after lifting ends those
   * that cover what changes.
   *
   * @param reach sites whose signatures the person may see; those of no site need all
   */
  Page<UUID> under(RecordLock lock, SiteScope reach, Pageable page);
}
