package org.nktrials.cytometry.fcs;

import java.lang.foreign.MemorySegment;

/** Reads one stored value. */
interface ValueReader {

  /** The value that begins at an offset. */
  double read(MemorySegment data, long offset);
}
