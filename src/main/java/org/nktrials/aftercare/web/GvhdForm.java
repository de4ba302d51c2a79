package org.nktrials.aftercare.web;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.aftercare.EnterAssessment;
import org.nktrials.rules.toxicity.assessment.GvhdFindings;
import org.nktrials.shared.TimeOrderedId;
import org.springframework.validation.Errors;

/**
 * Findings of acute GvHD, as typed.
 *
 * @param bilirubinUnit a UCUM code, the page offers umol/L and mg/dL
 */
record GvhdForm(
    @Nullable String date,
    @Size(max = 10, message = "At most 10 characters.") @Nullable String rashPercent,
    @Nullable String bullae,
    @Size(max = 10, message = "At most 10 characters.") @Nullable String bilirubin,
    @Size(max = 60, message = "At most 60 characters.") @Nullable String bilirubinUnit,
    @Nullable String upper,
    @Size(max = 10, message = "At most 10 characters.") @Nullable String diarrhoea,
    @Nullable String severe,
    @Nullable UUID submissionId) {

  static GvhdForm empty(LocalDate today) {
    return new GvhdForm(
        today.toString(), null, null, null, "umol/L", null, null, null, TimeOrderedId.next());
  }

  void check(Errors problems) {
    Typed.date(problems, "date", date);
    Typed.number(problems, "rashPercent", rashPercent);
    Typed.number(problems, "bilirubin", bilirubin);
    Typed.number(problems, "diarrhoea", diarrhoea);
  }

  EnterAssessment toCommand(String patient) {
    return new EnterAssessment(
        patient,
        requireNonNull(Typed.date(date)),
        new GvhdFindings(
            Typed.number(rashPercent),
            Typed.answer(bullae),
            Typed.number(bilirubin),
            Typed.answer(upper),
            Typed.number(diarrhoea),
            Typed.answer(severe)),
        bilirubinUnit,
        null,
        submissionId == null ? TimeOrderedId.next() : submissionId);
  }
}
