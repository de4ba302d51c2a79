package org.nktrials.aftercare.web;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
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
 * @param bilirubinUnit "umol" for µmol/L, else mg/dL
 */
record GvhdForm(
    @Nullable String date,
    @Size(max = 10, message = "At most 10 characters.") @Nullable String rashPercent,
    @Nullable String bullae,
    @Size(max = 10, message = "At most 10 characters.") @Nullable String bilirubin,
    @Nullable String bilirubinUnit,
    @Nullable String upper,
    @Size(max = 10, message = "At most 10 characters.") @Nullable String diarrhoea,
    @Nullable String severe,
    @Nullable UUID submissionId) {

  /** µmol/L in 1 mg/dL of bilirubin, molar mass 584.66 g/mol. */
  private static final BigDecimal MICROMOLES = new BigDecimal("17.104");

  static GvhdForm empty(LocalDate today) {
    return new GvhdForm(
        today.toString(), null, null, null, "umol", null, null, null, TimeOrderedId.next());
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
            milligramsPerDecilitre(),
            Typed.answer(upper),
            Typed.number(diarrhoea),
            Typed.answer(severe)),
        null,
        submissionId == null ? TimeOrderedId.next() : submissionId);
  }

  private @Nullable BigDecimal milligramsPerDecilitre() {
    BigDecimal typed = Typed.number(bilirubin);
    return typed == null || !"umol".equals(bilirubinUnit)
        ? typed
        // Upwards: what is just above a stage's limit must not round down to it.
        : typed.divide(MICROMOLES, 2, RoundingMode.CEILING);
  }
}
