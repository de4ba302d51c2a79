package org.nktrials.rules.laboratory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.nktrials.rules.laboratory.Graded.told;
import static org.nktrials.rules.laboratory.Graded.v5;
import static org.nktrials.rules.laboratory.Graded.v6;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nktrials.rules.RulesService;
import org.nktrials.rules.reason.Reason;
import org.nktrials.rules.reason.RuleSource;
import org.nktrials.validation.Requirement;

class LaboratoryGradingTests {

  @Requirement("CTCAE-04")
  @Test
  void missingLowerLimitLeavesOnlyGradeOneUnknown() {
    assertThat(v5("ANC").told("1.6")).isEqualTo("needs [LLN]");
    assertThat(v5("ANC").told("1.49")).isEqualTo("2");
    assertThat(v5("PLT").told("80")).isEqualTo("needs [LLN]");
    assertThat(v5("PLT").told("24")).isEqualTo("4");
  }

  @Requirement("CTCAE-04")
  @Test
  void missingUpperLimitLeavesMultiplesUnknown() {
    assertThat(v5("CK").told("300")).isEqualTo("needs [ULN]");
    assertThat(v5("ALT").told("300")).isEqualTo("needs [ULN, BASELINE]");
    assertThat(v5("ALT").baseline("30").told("300")).isEqualTo("needs [ULN]");
    assertThat(v5("APTT").told("60")).isEqualTo("needs [ULN]");
  }

  @Requirement("CTCAE-01")
  @Test
  void versionsGradeTheSameCountDifferently() {
    assertThat(v5("ANC").limits("2", "7").told("0.4")).isEqualTo("4");
    assertThat(v6("ANC").limits("2", "7").told("0.4")).isEqualTo("3");
    assertThat(v6("ANC").told("0.09")).isEqualTo("4");
    assertThat(v6("ANC").told("1.5")).isEqualTo("0");
  }

  @Test
  void thresholdsStandInsideTheLaboratorysRange() {
    assertThat(v5("ANC").limits("1.4", "7").told("1.45")).isEqualTo("2");
    assertThat(v5("K").limits("3.5", "5.6").told("5.55")).isEqualTo("2");
  }

  @Requirement("CTCAE-04")
  @ParameterizedTest
  @CsvSource({
    "ANC,<0.1,4",
    "ANC,<0.5,4",
    "ANC,<0.6,3+ unknown",
    "ANC,>1.5,unknown",
    "ANC,>2,0",
    "ALT,>20,unknown",
    "ALT,<40,0",
    "ALT,>800,4",
    "ALT,<41,unknown",
    "K,>7.0,4",
    "K,>5.0,1+ unknown",
    "ALC,>20,3",
    "INR,>8,3",
    "PLT,>1000,0",
    "TRIG,<1.71,0",
    "TRIG,<2,unknown"
  })
  void boundIsGradedWhenAllBehindItHasOneGrade(String analyte, String value, String expected) {
    Graded graded =
        v5(analyte)
            .limits(analyte.equals("K") ? "3.5" : "2.0", analyte.equals("K") ? "5.0" : "40")
            .baseline("30")
            .anticoagulant(false);
    assertThat(graded.told(value)).isEqualTo(expected);
  }

  @Requirement("CTCAE-03")
  @ParameterizedTest
  @CsvSource({"89,0", "90,1", "180,1", "180.1,2", "300,2", "300.1,3", "1200,3", "1200.1,4"})
  void abnormalBaselineIsTheYardstickOfAlt(String value, String expected) {
    assertThat(v5("ALT").limits(null, "40").baseline("60").told(value)).isEqualTo(expected);
    assertThat(v5("AST").limits(null, "40").baseline("60").told(value)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"119.9,0", "120,1", "150,1", "150.1,2", "300,2", "300.1,3", "1200,3", "1200.1,4"})
  void abnormalBaselineIsTheYardstickOfAlpAndGgt(String value, String expected) {
    assertThat(v5("ALP").limits(null, "40").baseline("60").told(value)).isEqualTo(expected);
    assertThat(v5("GGT").limits(null, "40").baseline("60").told(value)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"30,0", "30.1,1", "45,1", "45.1,2", "90,2", "90.1,3", "300,3", "300.1,4"})
  void abnormalBaselineIsTheYardstickOfBilirubin(String value, String expected) {
    assertThat(v5("BILI").limits(null, "20").baseline("30").told(value)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"59.9,0", "60,1", "90,1", "90.1,2", "120,2", "120.1,3", "240,3", "240.1,4"})
  void abnormalBaselineOfAltHasSmallerStepsInVersionSix(String value, String expected) {
    assertThat(v6("ALT").limits(null, "40").baseline("60").told(value)).isEqualTo(expected);
  }

  @Requirement("CTCAE-03")
  @Test
  void baselineOnTheLimitIsNormal() {
    assertThat(v5("ALT").limits(null, "40").baseline("40").told("41")).isEqualTo("1");
    assertThat(v5("ALT").limits(null, "40").told("40")).isEqualTo("0");
    assertThat(v5("ALT").limits(null, "40").told("41")).isEqualTo("needs [BASELINE]");
  }

  @Requirement("CTCAE-03")
  @Test
  void baselineItselfIsGradedAgainstTheLimitsOnly() {
    assertThat(v5("ALT").limits(null, "40").baseline("130").isBaseline().told("130"))
        .isEqualTo("2");
    assertThat(v5("ALT").limits(null, "40").isBaseline().told("41")).isEqualTo("1");
    assertThat(v5("CREAT").limits("40", "100").baseline("50").isBaseline().told("80"))
        .isEqualTo("0");
    assertThat(v6("CREAT").limits("40", "100").baseline("30").isBaseline().told("80"))
        .isEqualTo("0");
    assertThat(v5("FIB").limits("2", "4").baseline("1").isBaseline().told("1.2")).isEqualTo("2");
    assertThat(v5("INR").isBaseline().told("1.6")).isEqualTo("2");
    assertThat(v5("INR").isBaseline().anticoagulant(true).baseline("1").told("1.3")).isEqualTo("1");
  }

  @Requirement("CTCAE-03")
  @ParameterizedTest
  @CsvSource({"75,0", "75.1,2", "150,2", "150.1,3", "300.1,3", "600,3", "600.1,4"})
  void creatinineTakesTheWorseOfBothRules(String value, String expected) {
    assertThat(v5("CREAT").limits(null, "100").baseline("50").told(value)).isEqualTo(expected);
  }

  @Test
  void creatinineWithoutBaselineHasAGradeInAnyCase() {
    assertThat(v5("CREAT").limits(null, "100").told("90")).isEqualTo("needs [BASELINE]");
    assertThat(v5("CREAT").limits(null, "100").told("160")).isEqualTo("2+ needs [BASELINE]");
    assertThat(v5("CREAT").limits(null, "100").told("301")).isEqualTo("3");
    assertThat(v5("CREAT").baseline("50").told("160")).isEqualTo("3+ needs [ULN]");
  }

  @Test
  void creatinineOfVersionSixLooksAtTheBaselineOnlyWhenItWasLow() {
    assertThat(v6("CREAT").limits("45", "100").baseline("50").told("80")).isEqualTo("0");
    assertThat(v6("CREAT").limits("45", "100").baseline("44").told("80")).isEqualTo("2");
    assertThat(v6("CREAT").limits("45", "100").baseline("30").told("91")).isEqualTo("3");
    assertThat(v6("CREAT").limits(null, "100").baseline("30").told("91")).isEqualTo("needs [LLN]");
  }

  @Requirement("CTCAE-03")
  @ParameterizedTest
  @CsvSource({"1.1,0", "1.11,1", "1.65,1", "1.66,2", "2.75,2", "2.76,3"})
  void inrOnAnAnticoagulantIsAMultipleOfTheBaseline(String value, String expected) {
    assertThat(v5("INR").baseline("1.1").anticoagulant(true).told(value)).isEqualTo(expected);
  }

  @Test
  void inrAsksForAnticoagulationOnlyWhereItMatters() {
    assertThat(v5("INR").limits(null, "2.0").anticoagulant(false).told("1.6")).isEqualTo("2");
    assertThat(v5("INR").baseline("1.0").told("1.6")).isEqualTo("2");
    assertThat(v5("INR").baseline("1.0").told("1.1")).isEqualTo("needs [ANTICOAGULATION]");
    assertThat(v5("INR").told("1.6")).isEqualTo("needs [BASELINE, ANTICOAGULATION]");
    assertThat(v5("INR").anticoagulant(true).told("1.6")).isEqualTo("needs [BASELINE]");
  }

  @ParameterizedTest
  @CsvSource({
    "1.6,0", "1.5,0", "1.49,1", "1.13,1", "1.125,2", "0.76,2", "0.75,3", "0.5,3", "0.49,4"
  })
  void fibrinogenFallsFromAnAbnormalBaseline(String value, String expected) {
    assertThat(v5("FIB").limits("2", "4").baseline("1.5").told(value)).isEqualTo(expected);
  }

  @Test
  void fibrinogenBelowHalfAGramIsGradeFourWhateverElseIsMissing() {
    assertThat(v5("FIB").told("0.49")).isEqualTo("4");
    assertThat(v5("FIB").limits("2", "4").told("1.9")).isEqualTo("needs [BASELINE]");
    assertThat(v5("FIB").limits("2", "4").told("2.0")).isEqualTo("0");
    assertThat(v5("FIB").limits("3", "4").baseline("2.5").told("0.625")).isEqualTo("4");
    assertThat(v5("FIB").told("1.9")).isEqualTo("needs [LLN, BASELINE]");
  }

  @Test
  void analyteMayHaveATermForHighAndOneForLow() {
    assertThat(v5("K").limits("3.5", "5.0").all("5.8"))
        .extracting(LaboratoryGrade::term, Graded::told)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple("Hyperkalemia", "2"),
            org.assertj.core.api.Assertions.tuple("Hypokalemia", "0"));
    assertThat(v5("K").limits("3.5", "5.0").decisive("5.8").term()).isEqualTo("Hyperkalemia");
    assertThat(v5("K").limits(null, "5.0").told("4.0")).isEqualTo("needs [LLN, SYMPTOMS]");
    assertThat(v5("GLU").limits("3.9", "5.6").decisive("2.1").term()).isEqualTo("Hypoglycemia");
    assertThat(v5("GLU").limits("3.9", "5.6").told("15")).isEqualTo("needs [CLINICAL]");
  }

  @Test
  void glucoseOfVersionSixAsksForAFastingSampleBelowGradeThree() {
    assertThat(v6("GLU").limits("3.9", "5.6").told("10")).isEqualTo("needs [CLINICAL]");
    assertThat(v6("GLU").limits("3.9", "5.6").told("13.91")).isEqualTo("3");
    assertThat(v6("GLU").told("28")).isEqualTo("4");
    assertThat(v6("GLU_FASTING").limits("3.9", "5.6").told("10")).isEqualTo("2");
  }

  @Test
  void saysOfEveryAnalyteThatOnlyTheOtherVersionGradesThatItsGradeIsUnknown() {
    List<String> kept =
        List.of("ANC", "PLT", "ALC", "ALT", "NA", "CREAT", "LIPASE", "GLU", "GLU_FASTING");
    for (Analyte analyte : LaboratoryGrading.analytes()) {
      boolean inFive = !told(v5(analyte.code()).decisive("1")).equals("not graded");
      boolean inSix = kept.contains(analyte.code());
      assertThat(told(v6(analyte.code()).decisive("1")).equals("unknown"))
          .as(analyte.code())
          .isEqualTo(inFive && !inSix);
    }
  }

  @Requirement("CTCAE-01")
  @Test
  void neverGradesByAnotherVersion() {
    assertThat(v6("HGB").told("70")).isEqualTo("unknown");
    assertThat(v6("HGB").decisive("70").certainGrade()).isZero();
    assertThat(told(Graded.in("4.03", "HGB").decisive("70"))).isEqualTo("unknown");
    LaboratoryGrade unknown = v5("LDH").decisive("70");
    assertThat(told(unknown)).isEqualTo("unknown");
    assertThat(unknown.reasons().getFirst().sentence()).contains("LDH");
    assertThat(unknown.certainGrade()).isZero();
  }

  @Requirement("CTCAE-04")
  @Test
  void saysWhyWithTheNumbers() {
    Reason reason = v5("ANC").limits("2.0", "7").decisive("0.40").reasons().getFirst();
    assertThat(reason.sentence())
        .isEqualTo("Neutrophils 0.4 ×10⁹/L is below 0.5: Neutrophil count decreased grade 4.");
    assertThat(reason.source()).isEqualTo(RuleSource.CTCAE_5);
    assertThat(v6("ANC").decisive("3").reasons().getFirst())
        .isEqualTo(
            new Reason(
                "LAB_GRADE",
                "Neutrophils 3 ×10⁹/L reaches no grade of Neutrophil count decreased.",
                RuleSource.CTCAE_6));
    assertThat(
            v5("ALT")
                .limits(null, "40")
                .baseline("60")
                .decisive("190")
                .reasons()
                .getFirst()
                .sentence())
        .isEqualTo(
            "Alanine aminotransferase 190 U/L is above 3 × the baseline (60), from a baseline above"
                + " the upper limit of normal (40), above the upper limit of normal (40): Alanine"
                + " aminotransferase increased grade 2.");
    assertThat(v5("LIPASE").limits(null, "40").decisive("100").reasons())
        .extracting(Reason::sentence)
        .containsExactly(
            "Lipase 100 U/L, Lipase increased: missing is whether there were symptoms, or an"
                + " intervention was indicated.",
            "Lipase 100 U/L is above 1.5 × the upper limit of normal (40): Lipase increased grade 2"
                + " or more.");
    assertThat(v5("ANC").decisive("<0.6").reasons())
        .extracting(Reason::code)
        .containsExactly("LAB_BOUND", "LAB_AT_LEAST");
    assertThat(v5("HGB").decisive("70").reasons())
        .extracting(Reason::code)
        .containsExactly("LAB_GRADE", "LAB_NOTE");
  }

  @Test
  void namesUnitsAndAnalytes() {
    var rules = new RulesService();
    assertThat(rules.canonicalUnit("ANC")).contains("10*9/L");
    assertThat(rules.canonicalUnit("CREAT")).contains("umol/L");
    assertThat(rules.canonicalUnit("HGB")).contains("g/L");
    assertThat(rules.canonicalUnit("X")).isEmpty();
    assertThat(rules.analytes()).extracting(Analyte::code).doesNotHaveDuplicates().hasSize(28);
    assertThat(rules.analytes())
        .filteredOn(Analyte::byRatio)
        .extracting(Analyte::code)
        .contains("ALT", "CREAT")
        .doesNotContain("INR", "FIB");
    assertThat(rules.analytes())
        .filteredOn(one -> one.unit().equals("umol/L"))
        .extracting(Analyte::printedUnit)
        .containsOnly("µmol/L");
    assertThat(LaboratoryGrading.VERSION).isEqualTo("ctcae-laboratory-2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"T | ANC | 1: x ~ 3", "T | ANC | 1: y < 3", "T | ANC | 1: baseline"})
  void refusesARuleThatIsNone(String line) {
    assertThatIllegalArgumentException().isThrownBy(() -> RuleTable.read(line));
    assertThatIllegalArgumentException().isThrownBy(() -> Comparison.of("="));
  }
}
