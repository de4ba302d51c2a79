package org.nktrials.cytometry.fcs;

/**
 * Bytes of a data set, both ends included.
 *
 * @param begin 0 where none is named
 */
record ByteRange(long begin, long end) {

  static final ByteRange NONE = new ByteRange(0, 0);

  /** Some writers put this where an offset has no room. */
  private static final long OVERFLOW = 99_999_999;

  boolean named() {
    return begin > 0 && begin != OVERFLOW && end != OVERFLOW;
  }

  /** May be negative where a file names an end before the beginning. */
  long length() {
    return end - begin + 1;
  }

  /** Whether these bytes lie behind the header and within a file. */
  boolean within(long fileLength) {
    return begin >= FcsHeader.LENGTH && end >= begin && end < fileLength;
  }
}
