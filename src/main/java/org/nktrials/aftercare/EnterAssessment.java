package org.nktrials.aftercare;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.toxicity.assessment.CrsFindings;
import org.nktrials.rules.toxicity.assessment.GvhdFindings;

/**
 * Findings of one assessment; exactly one of the two is there.
 *
 * @param submissionId made with the form, so that a double submit records once
 */
public record EnterAssessment(
    String patientCode,
    LocalDate on,
    @Nullable GvhdFindings gvhd,
    @Nullable CrsFindings crs,
    UUID submissionId) {

  AssessmentKind kind() {
    return gvhd == null ? AssessmentKind.CRS : AssessmentKind.ACUTE_GVHD;
  }
}
