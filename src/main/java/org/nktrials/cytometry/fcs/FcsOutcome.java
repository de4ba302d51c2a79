package org.nktrials.cytometry.fcs;

/** One data set of a file: readable with every event, or refused with the reason. */
public sealed interface FcsOutcome {

  /** The data set can be read in full. */
  record Opened(FcsDataSet dataSet) implements FcsOutcome {}

  /**
   * The data set is not read at all.
   *
   * @param offset where it begins in the file, in bytes
   */
  record Refused(long offset, FcsRefusal why, String sentence) implements FcsOutcome {}
}
