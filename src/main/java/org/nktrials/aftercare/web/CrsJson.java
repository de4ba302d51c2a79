package org.nktrials.aftercare.web;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.aftercare.EnterAssessment;
import org.nktrials.rules.toxicity.assessment.CrsFindings;
import org.nktrials.rules.toxicity.assessment.CrsFindings.Hypotension;
import org.nktrials.rules.toxicity.assessment.CrsFindings.Hypoxia;
import org.nktrials.shared.TimeOrderedId;

/**
 * Findings of cytokine release syndrome as a program sends them; what was not looked for is left
 * out.
 *
 * @param temperature highest, in °C
 * @param submissionId when sent twice with the same one, it is recorded once; may be left out
 */
@SuppressWarnings("MultipleNullnessAnnotations") // null as sent, refused by validation
record CrsJson(
    @NotNull @Nullable LocalDate date,
    @Digits(integer = 2, fraction = 3) @Nullable BigDecimal temperature,
    @Nullable Boolean feverTreated,
    @Nullable Hypotension hypotension,
    @Nullable Hypoxia hypoxia,
    @Nullable UUID submissionId) {

  EnterAssessment toCommand(String patient) {
    return new EnterAssessment(
        patient,
        requireNonNull(date),
        null,
        new CrsFindings(temperature, feverTreated, hypotension, hypoxia),
        submissionId == null ? TimeOrderedId.next() : submissionId);
  }
}
