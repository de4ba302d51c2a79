package org.nktrials.sample.upload;

/** Where an upload stands. */
public enum UploadState {
  CHECKED("checked, not imported"),
  IMPORTING("being imported"),
  PARTLY_IMPORTED("partly imported"),
  IMPORTED("imported"),
  WITHDRAWN("withdrawn"),
  CANCELLED("cancelled (kept)");

  private final String label;

  UploadState(String label) {
    this.label = label;
  }

  /** Words on screen. */
  public String label() {
    return label;
  }

  /** Whether rows can still be resolved and imported. */
  public boolean open() {
    return this == CHECKED || this == PARTLY_IMPORTED;
  }
}
