package org.nktrials.aftercare;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.toxicity.assessment.CrsFindings;
import org.nktrials.rules.toxicity.assessment.GvhdFindings;

/**
 * Findings of one assessment; exactly one of the two is there.
 *
 * @param gvhd with bilirubin as typed
 * @param bilirubinUnit in which bilirubin was typed, a UCUM code or a usual form
 * @param submissionId made with the form, so that a double submit records once
 */
public record EnterAssessment(
    String patientCode,
    LocalDate on,
    @Nullable GvhdFindings gvhd,
    @Nullable String bilirubinUnit,
    @Nullable CrsFindings crs,
    UUID submissionId) {

  /** With bilirubin in mg/dL. */
  public EnterAssessment(
      String patientCode,
      LocalDate on,
      @Nullable GvhdFindings gvhd,
      @Nullable CrsFindings crs,
      UUID submissionId) {
    this(patientCode, on, gvhd, "mg/dL", crs, submissionId);
  }

  /** The same with bilirubin in mg/dL. */
  EnterAssessment inStagedUnit() {
    return new EnterAssessment(patientCode, on, BilirubinUnit.staged(this), crs, submissionId);
  }

  AssessmentKind kind() {
    return gvhd == null ? AssessmentKind.CRS : AssessmentKind.ACUTE_GVHD;
  }
}
