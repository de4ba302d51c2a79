package org.nktrials.rules.adverseevent;

/** What was done with one study drug because of an adverse event. */
public enum ActionTaken {
  NONE("none"),
  DOSE_REDUCED("dose reduced"),
  WITHHELD("withheld or delayed"),
  STOPPED("stopped permanently"),
  NOT_APPLICABLE("not applicable");

  private final String label;

  ActionTaken(String label) {
    this.label = label;
  }

  /** Words on screen. */
  public String label() {
    return label;
  }
}
