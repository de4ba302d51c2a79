package org.nktrials.aftercare;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An assessment as stored.
 *
 * @param computedGrade by the criteria; null where findings are missing
 * @param computedText grade or what is missing, and what it rests on
 * @param confirmedGrade by an investigator; null while none confirmed it
 * @param confirmedReason why it differs from the computed one
 * @param cancelledAt when it was cancelled, kept readable
 */
public record ToxicityAssessment(
    UUID id,
    UUID patientId,
    AssessmentKind kind,
    LocalDate on,
    @Nullable Integer computedGrade,
    String computedText,
    @Nullable Integer confirmedGrade,
    @Nullable Instant confirmedAt,
    @Nullable String confirmedReason,
    @Nullable Instant cancelledAt,
    long version) {

  /** Whether it was not cancelled. */
  public boolean counts() {
    return cancelledAt == null;
  }

  /** "grade II", "cannot be determined". */
  public String computed() {
    return computedGrade == null ? "cannot be determined" : kind.grade(computedGrade);
  }

  /** "grade II", "not confirmed". */
  public String confirmed() {
    return confirmedGrade == null ? "not confirmed" : kind.grade(confirmedGrade);
  }
}
