package org.nktrials.rules.toxicity;

/**
 * A setting of the protocol that makes an assessment dose-limiting once an investigator confirmed
 * it.
 *
 * @param lowestGrade grade from which it counts; 1 where the assessment has no grades
 */
public record AssessmentRule(Assessment assessment, int lowestGrade) {

  public AssessmentRule {
    if (lowestGrade < 1 || lowestGrade > 5) {
      throw new IllegalArgumentException("the grade is 1 to 5, not " + lowestGrade);
    }
  }

  /** What is assessed. */
  public enum Assessment {
    PROLONGED_CYTOPENIA("Prolonged cytopenia"),
    ACUTE_GVHD("Acute GvHD"),
    CRS("Cytokine release syndrome (ASTCT)");

    private final String label;

    Assessment(String label) {
      this.label = label;
    }

    /** Words on screen. */
    public String label() {
      return label;
    }
  }
}
