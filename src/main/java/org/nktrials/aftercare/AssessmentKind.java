package org.nktrials.aftercare;

import org.nktrials.rules.toxicity.AssessmentRule.Assessment;

/** What is assessed by its own criteria. */
public enum AssessmentKind {
  ACUTE_GVHD("gvhd", "Acute GvHD (MAGIC)", Assessment.ACUTE_GVHD),
  CRS("crs", "Cytokine release syndrome (ASTCT)", Assessment.CRS);

  private final String key;
  private final String label;
  private final Assessment assessment;

  AssessmentKind(String key, String label, Assessment assessment) {
    this.key = key;
    this.label = label;
    this.assessment = assessment;
  }

  /** Name in addresses. */
  public String key() {
    return key;
  }

  /** Words on screen. */
  public String label() {
    return label;
  }

  /** As the DLT rules name it. */
  public Assessment assessment() {
    return assessment;
  }

  /** A grade as people write it: Roman for GvHD. */
  public String grade(int grade) {
    String[] roman = {"0", "I", "II", "III", "IV"};
    return "grade " + (this == ACUTE_GVHD ? roman[grade] : String.valueOf(grade));
  }
}
