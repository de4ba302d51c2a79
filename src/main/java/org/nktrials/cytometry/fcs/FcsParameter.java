package org.nktrials.cytometry.fcs;

import org.jspecify.annotations.Nullable;

/**
 * One measured parameter.
 *
 * @param index from 0
 * @param name short name, {@code $PnN}; empty where an old file gives none
 * @param marker what was stained, {@code $PnS}; empty where not given
 * @param type how a value is stored
 * @param bytes width of a stored value
 * @param range {@code $PnR}, one above the largest value of integers
 * @param scale null where {@code $PnE} is absent or unreadable
 * @param gain {@code $PnG}, null where not given
 */
public record FcsParameter(
    int index,
    String name,
    String marker,
    NumberType type,
    int bytes,
    double range,
    @Nullable Amplification scale,
    @Nullable Double gain) {

  /** How values are stored. */
  public enum NumberType {
    INTEGER,
    FLOAT,
    DOUBLE
  }

  /**
   * Amplification, {@code $PnE}.
   *
   * @param decades 0 where linear
   * @param offset value at channel 0; a log scale cannot begin at 0 and is read from 1
   */
  public record Amplification(double decades, double offset) {
    public Amplification {
      offset = decades > 0 && offset == 0 ? 1 : offset;
    }
  }

  /** Bits of a stored integer that count: up to the next power of two of the range. */
  long mask() {
    if (!(range > 1)) {
      return 0;
    }
    long largest = range >= 0x1p63 ? Long.MAX_VALUE : (long) Math.ceil(range) - 1;
    long mask = (Long.highestOneBit(largest) << 1) - 1;
    return bytes == 8 ? mask : mask & ((1L << (8 * bytes)) - 1);
  }
}
