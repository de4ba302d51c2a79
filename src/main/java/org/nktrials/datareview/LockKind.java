package org.nktrials.datareview;

/** How firmly records stand still. */
public enum LockKind {
  /** Nothing is entered or changed while they are reviewed; queries may be asked. */
  FROZEN("frozen"),
  /** Reviewed and closed. */
  LOCKED("locked");

  private final String label;

  LockKind(String label) {
    this.label = label;
  }

  /** Word on screen. */
  public String label() {
    return label;
  }
}
