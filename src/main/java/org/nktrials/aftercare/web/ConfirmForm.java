package org.nktrials.aftercare.web;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.nktrials.aftercare.ToxicityAssessment;

/** An investigator's confirmation, or a cancellation, as typed. */
record ConfirmForm(
    @Nullable Integer grade,
    @Size(max = 500, message = "At most 500 characters.") @Nullable String reason,
    @Nullable Long version) {

  static ConfirmForm of(ToxicityAssessment one) {
    Integer grade = one.confirmedGrade() == null ? one.computedGrade() : one.confirmedGrade();
    return new ConfirmForm(grade, null, one.version());
  }
}
