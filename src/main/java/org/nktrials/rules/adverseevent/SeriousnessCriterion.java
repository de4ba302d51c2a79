package org.nktrials.rules.adverseevent;

/** Why an adverse event is serious (ICH E2A, section II.B). */
public enum SeriousnessCriterion {
  DEATH("death"),
  LIFE_THREATENING("life-threatening"),
  HOSPITALISATION("hospitalisation or its prolongation"),
  DISABILITY("disability"),
  CONGENITAL_ANOMALY("congenital anomaly"),
  MEDICALLY_IMPORTANT("medically important");

  private final String label;

  SeriousnessCriterion(String label) {
    this.label = label;
  }

  /** Words on screen. */
  public String label() {
    return label;
  }
}
