package org.nktrials.cytometry.fcs;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Unsigned integers of any whole number of bytes, without the bits beyond the range. */
record IntegerReader(int bytes, long mask, boolean bigEndian) implements ValueReader {

  @Override
  public double read(MemorySegment data, long offset) {
    long value = 0;
    for (int i = 0; i < bytes; i++) {
      int at = bigEndian ? i : bytes - 1 - i;
      value = value << 8 | (data.get(ValueLayout.JAVA_BYTE, offset + at) & 0xFF);
    }
    return (double) (value & mask);
  }
}
