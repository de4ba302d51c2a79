package org.nktrials.donor.release;

/** How far the reading of a release is, in records of one of its files. */
public record ReadingProgress(String fileName, int done, int total) {

  /** Nothing read yet. */
  static final ReadingProgress NONE = new ReadingProgress("", 0, 0);
}
