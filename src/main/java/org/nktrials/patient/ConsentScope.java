package org.nktrials.patient;

/** What a patient can withdraw consent to. */
public enum ConsentScope {
  TREATMENT("Study treatment", "no further dose"),
  FOLLOW_UP("Follow-up", "no further visit or examination"),
  SAMPLES("Use of samples and results", "no further use of samples and results");

  private final String label;
  private final String effect;

  ConsentScope(String label, String effect) {
    this.label = label;
    this.effect = effect;
  }

  /** Words on screen. */
  public String label() {
    return label;
  }

  /** What it stops. */
  public String effect() {
    return effect;
  }
}
