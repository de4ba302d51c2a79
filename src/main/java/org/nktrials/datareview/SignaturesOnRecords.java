package org.nktrials.datareview;

import java.util.List;
import org.nktrials.access.SiteScope;

/** Tells which signatures rest on the records that a lock covers. */
interface SignaturesOnRecords {

  /**
   * Latest first, at most 200; a change after lifting ends those that cover what changes.
   *
   * @param reach sites whose signatures the person may see; those of no site need all
   */
  List<SignatureHere> under(RecordLock lock, SiteScope reach);
}
