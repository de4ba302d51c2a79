package org.nktrials.outcome.followup;

/** What is recorded in follow-up. */
public enum FollowUpKind {
  ALIVE("Alive at contact", "SURVIVAL"),
  /** Nobody knows: the last contact stays the last. */
  LOST("Lost to follow-up", "SURVIVAL"),
  /** A death that is no adverse event of the study treatment. */
  DIED("Died", "SURVIVAL"),
  PROGRESSION_IMAGING("Progression, by imaging", "RESPONSE"),
  PROGRESSION_CLINICAL("Progression, clinical", "RESPONSE"),
  RELAPSE("Relapse or refractory leukaemia", "RESPONSE"),
  NEXT_TREATMENT("Other cancer treatment began", "SUBSEQ_TX");

  private final String label;
  private final String procedure;

  FollowUpKind(String label, String procedure) {
    this.label = label;
    this.procedure = procedure;
  }

  /** Words on screen. */
  public String label() {
    return label;
  }

  /** Procedure of the schedule that it shows to be done. */
  String procedure() {
    return procedure;
  }

  /** Whether it ends progression-free survival. */
  public boolean progression() {
    return this == PROGRESSION_IMAGING || this == PROGRESSION_CLINICAL || this == RELAPSE;
  }
}
