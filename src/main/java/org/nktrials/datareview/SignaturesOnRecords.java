package org.nktrials.datareview;

import java.util.List;

/** Tells which signatures rest on the records that a lock covers. */
interface SignaturesOnRecords {

  /** Latest first, at most 200; a change after lifting ends those that cover what changes. */
  List<SignatureHere> under(RecordLock lock);
}
