package org.nktrials.sample.upload;

/** What a file of an upload is. */
public enum FileKind {
  FLOWJO("FlowJo table"),
  DIVA_TUBES("FACSDiva statistics, single tubes"),
  DIVA_BATCH("FACSDiva statistics, batch"),
  MAPPED("table with a saved column of sample names"),
  UNKNOWN_TABLE("table of unknown layout"),
  FCS("FCS file"),
  UNREADABLE("cannot be read"),
  DUPLICATE("uploaded before");

  private final String label;

  FileKind(String label) {
    this.label = label;
  }

  /** Words on screen. */
  public String label() {
    return label;
  }

  /** Whether rows were read from it. */
  public boolean table() {
    return this == FLOWJO || this == DIVA_TUBES || this == DIVA_BATCH || this == MAPPED;
  }
}
