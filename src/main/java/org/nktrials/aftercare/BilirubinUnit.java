package org.nktrials.aftercare;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.nktrials.laboratory.Analyte;
import org.nktrials.laboratory.TypedUnits;
import org.nktrials.rules.toxicity.assessment.GvhdFindings;
import org.nktrials.shared.Refused;

/** Brings bilirubin into mg/dL, in which the stages of the liver are written (Harris 2016). */
final class BilirubinUnit {

  private static final String FIELD = "bilirubinUnit";
  private static final String STAGED = "mg/dL";

  private BilirubinUnit() {}

  /**
   * The findings with bilirubin in mg/dL, to 2 decimals where it was converted.
   *
   * @throws Refused beside the unit when it is missing, unknown or of another quantity
   */
  static @Nullable GvhdFindings staged(EnterAssessment command) {
    GvhdFindings findings = command.gvhd();
    if (findings == null || findings.bilirubin() == null) {
      return findings;
    }
    BigDecimal value = inMilligrams(findings.bilirubin(), command.bilirubinUnit());
    return new GvhdFindings(
        findings.rashPercent(),
        findings.bullae(),
        value,
        findings.upperGastrointestinal(),
        findings.diarrhoeaMillilitres(),
        findings.severeGastrointestinal());
  }

  private static BigDecimal inMilligrams(BigDecimal typed, @Nullable String unit) {
    String said = unit == null ? "" : unit.strip();
    BigDecimal canonical = TypedUnits.canonical(Analyte.BILI, typed, said, FIELD);
    if (said.equals(STAGED)) {
      return typed;
    }
    BigDecimal one = TypedUnits.canonical(Analyte.BILI, BigDecimal.ONE, STAGED, FIELD);
    // Upwards: what is just above a stage's limit must not round down to it.
    return canonical.divide(one, 2, RoundingMode.CEILING);
  }
}
