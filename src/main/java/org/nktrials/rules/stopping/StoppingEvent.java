package org.nktrials.rules.stopping;

/** What a stopping rule counts; each patient counts once. */
public enum StoppingEvent {
  /** A verdict of dose-limiting toxicity that stands. */
  DLT("dose-limiting toxicity"),
  /** The investigator's verdict of prolonged cytopenia. */
  PROLONGED_CYTOPENIA("prolonged cytopenia"),
  /** Confirmed acute graft-versus-host disease of overall grade III or IV. */
  SEVERE_GVHD("acute GvHD III\u2013IV"),
  /** An adverse event of grade 5 that is related to a study drug. */
  RELATED_DEATH("treatment-related death");

  private final String label;

  StoppingEvent(String label) {
    this.label = label;
  }

  /** Words on screen. */
  public String label() {
    return label;
  }
}
