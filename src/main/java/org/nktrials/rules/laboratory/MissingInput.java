package org.nktrials.rules.laboratory;

/** What a grade waits for. */
public enum MissingInput {
  LLN("the laboratory's lower limit of normal on that date"),
  ULN("the laboratory's upper limit of normal on that date"),
  BASELINE("the baseline value"),
  SYMPTOMS("whether there were symptoms, or an intervention was indicated"),
  ANTICOAGULATION("whether the patient takes an anticoagulant"),
  CLINICAL("a clinical judgement, because the CTCAE gives no number for it");

  private final String words;

  MissingInput(String words) {
    this.words = words;
  }

  /** In field words, to go on from "missing: ". */
  public String words() {
    return words;
  }
}
