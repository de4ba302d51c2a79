package org.nktrials.aftercare.web;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.aftercare.EnterAssessment;
import org.nktrials.rules.toxicity.assessment.GvhdFindings;
import org.nktrials.shared.TimeOrderedId;

/**
 * Findings of acute GvHD as a program sends them; what was not looked for is left out.
 *
 * @param rashPercent body surface with active erythema
 * @param bilirubinMgPerDl total bilirubin in mg/dL
 * @param diarrhoeaMlPerDay stool in mL a day
 * @param submissionId when sent twice with the same one, it is recorded once; may be left out
 */
@SuppressWarnings("MultipleNullnessAnnotations") // null as sent, refused by validation
record GvhdJson(
    @NotNull @Nullable LocalDate date,
    @Digits(integer = 6, fraction = 3) @Nullable BigDecimal rashPercent,
    @Nullable Boolean bullae,
    @Digits(integer = 6, fraction = 3) @Nullable BigDecimal bilirubinMgPerDl,
    @Nullable Boolean upperGastrointestinal,
    @Digits(integer = 6, fraction = 3) @Nullable BigDecimal diarrhoeaMlPerDay,
    @Nullable Boolean severeGastrointestinal,
    @Nullable UUID submissionId) {

  EnterAssessment toCommand(String patient) {
    return new EnterAssessment(
        patient,
        requireNonNull(date),
        new GvhdFindings(
            rashPercent,
            bullae,
            bilirubinMgPerDl,
            upperGastrointestinal,
            diarrhoeaMlPerDay,
            severeGastrointestinal),
        null,
        submissionId == null ? TimeOrderedId.next() : submissionId);
  }
}
