package org.nktrials.protocol;

/** How sure a protocol value is. */
public enum FactStatus {
  /** Stated by the cited publication. */
  PUBLISHED("Published"),
  /** Chosen for this file; the trial's clinicians must confirm or change it. */
  DEFAULT("Editable default");

  private final String label;

  FactStatus(String label) {
    this.label = label;
  }

  /** Word on screen. */
  public String label() {
    return label;
  }
}
