package org.nktrials.rules.toxicity.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nktrials.rules.toxicity.assessment.AssessedGrade.Determined;
import org.nktrials.rules.toxicity.assessment.CrsFindings.Hypotension;
import org.nktrials.rules.toxicity.assessment.CrsFindings.Hypoxia;
import org.nktrials.validation.Requirement;

/** Both sides of every limit of MAGIC (Harris 2016) and of ASTCT (Lee 2019). */
class AssessmentEdgesTests {

  private static GvhdFindings gvhd(
      String rash, boolean bullae, String bilirubin, boolean upper, String volume, boolean severe) {
    return new GvhdFindings(
        new BigDecimal(rash),
        bullae,
        new BigDecimal(bilirubin),
        upper,
        new BigDecimal(volume),
        severe);
  }

  private static void check(GvhdFindings findings, String stage, int grade) {
    Determined found = (Determined) AcuteGvhd.grade(findings);
    assertThat(found.reasons().getFirst().sentence()).containsIgnoringCase(stage);
    assertThat(found.grade()).isEqualTo(grade);
  }

  /** Body surface in %, bullae with desquamation, stage of the skin, overall grade. */
  @Requirement("GVHD-01")
  @ParameterizedTest
  @CsvSource({
    "0, false, 0, 0",
    "0.01, false, 1, 1",
    "24.99, false, 1, 1",
    "25, false, 2, 1",
    "50, false, 2, 1",
    "50.01, false, 3, 2",
    "100, false, 3, 2",
    "50.01, true, 4, 4",
    "100, true, 4, 4",
  })
  void skin(String rash, boolean bullae, int stage, int grade) {
    check(gvhd(rash, bullae, "0.5", false, "0", false), "skin stage " + stage + ",", grade);
  }

  /** Bilirubin in mg/dL, stage of the liver, overall grade. */
  @Requirement("GVHD-01")
  @ParameterizedTest
  @CsvSource({
    "0, 0, 0",
    "1.99, 0, 0",
    "2, 1, 2",
    "2.0, 1, 2",
    "3, 1, 2",
    "3.01, 2, 3",
    "6, 2, 3",
    "6.01, 3, 3",
    "15, 3, 3",
    "15.01, 4, 4",
  })
  void liver(String bilirubin, int stage, int grade) {
    check(gvhd("0", false, bilirubin, false, "0", false), "liver stage " + stage + ",", grade);
  }

  /** Upper, volume in mL a day, severe findings, stage of the lower tract, overall grade. */
  @Requirement("GVHD-01")
  @ParameterizedTest
  @CsvSource({
    "false, 0, false, 0, 0",
    "true, 0, false, 0, 2",
    "false, 499, false, 0, 0",
    "false, 499.9, false, 0, 0",
    "false, 500, false, 1, 2",
    "false, 999, false, 1, 2",
    "false, 1000, false, 2, 3",
    "false, 1500, false, 2, 3",
    "false, 1500.1, false, 3, 3",
    "true, 1501, false, 3, 3",
    "false, 0, true, 4, 4",
    "true, 2000, true, 4, 4",
  })
  void gut(boolean upper, String volume, boolean severe, int stage, int grade) {
    GvhdFindings findings = gvhd("0", false, "0.5", upper, volume, severe);
    check(findings, "lower gastrointestinal stage " + stage, grade);
    check(findings, "upper gastrointestinal stage " + (upper ? 1 : 0), grade);
  }

  /** All combinations of hypotension and hypoxia at, below and above the limit of fever. */
  @Requirement("CRS-01")
  @Test
  void cytokineReleaseSyndromeIsTheWorseOfBothWithFever() {
    int checked = 0;
    for (String temperature : new String[] {"37.99", "38", "38.0", "38.01", "41"}) {
      boolean fever = !temperature.startsWith("37");
      for (boolean treated : new boolean[] {false, true}) {
        for (Hypotension pressure : Hypotension.values()) {
          for (Hypoxia oxygen : Hypoxia.values()) {
            var findings = new CrsFindings(new BigDecimal(temperature), treated, pressure, oxygen);
            int worse = Math.max(pressure.ordinal(), oxygen.ordinal()) + 1;
            assertThat(((Determined) CytokineReleaseSyndrome.grade(findings)).grade())
                .as(findings.toString())
                .isEqualTo(fever || treated ? worse : 0);
            checked++;
          }
        }
      }
    }
    assertThat(checked).isEqualTo(160);
  }
}
