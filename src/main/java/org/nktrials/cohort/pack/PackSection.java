package org.nktrials.cohort.pack;

/** One part of every committee pack. It reads the data cut and nothing else. */
interface PackSection {

  /** Position in the pack, the smaller the earlier. */
  int order();

  /** The part at a cut-off: the same cut-off, the same part. A fixed number of queries. */
  Section at(DataCut cut);
}
