package org.nktrials.rules.toxicity.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.nktrials.rules.laboratory.DatedValue;
import org.nktrials.rules.laboratory.LaboratorySeries;
import org.nktrials.rules.laboratory.ValueComparator;
import org.nktrials.rules.toxicity.numbers.NumberFinding.Asks;
import org.nktrials.rules.toxicity.numbers.NumberFinding.Met;
import org.nktrials.rules.toxicity.numbers.NumberFinding.NotMet;
import org.nktrials.rules.toxicity.numbers.NumberRule.BelowForDays;
import org.nktrials.rules.toxicity.numbers.NumberRule.BelowOnce;
import org.nktrials.rules.toxicity.numbers.NumberRule.BelowWithEvent;
import org.nktrials.rules.toxicity.numbers.NumberRule.HysLaw;
import org.nktrials.validation.Requirement;

@Requirement("DLT-02")
class NumberRuleTests {

  private static final LocalDate FIRST = LocalDate.of(2026, 10, 12);
  private static final LocalDate LAST = FIRST.plusDays(11);
  private static final BelowForDays NEUTROPENIA =
      new BelowForDays("ANC", new BigDecimal("0.5"), 7, 3);
  private static final BelowOnce PLATELETS = new BelowOnce("PLT", new BigDecimal("25"));
  private static final BelowWithEvent BLEEDING =
      new BelowWithEvent("PLT", new BigDecimal("50"), "bleeding", Set.of("Epistaxis"), 3, 3);
  private static final HysLaw HYS_LAW =
      new HysLaw(new BigDecimal("3"), new BigDecimal("2"), new BigDecimal("2"), 7);

  private final List<LaboratorySeries> series = new ArrayList<>();
  private final List<Observed.Event> events = new ArrayList<>();

  private static DatedValue on(int day, String value, @Nullable String upper) {
    ValueComparator comparator =
        switch (value.charAt(0)) {
          case '<' -> ValueComparator.LESS;
          case '>' -> ValueComparator.GREATER;
          default -> null;
        };
    return new DatedValue(
        FIRST.plusDays(day - 1L),
        new BigDecimal(comparator == null ? value : value.substring(1)),
        comparator,
        null,
        upper == null ? null : new BigDecimal(upper));
  }

  private NumberRuleTests measured(String analyte, DatedValue... values) {
    series.add(new LaboratorySeries(analyte, List.of(values)));
    return this;
  }

  private NumberRuleTests epistaxis(int day, int grade) {
    events.add(
        new Observed.Event("Epistaxis, onset", "Epistaxis", grade, FIRST.plusDays(day - 1L)));
    return this;
  }

  private NumberFinding judge(NumberRule rule) {
    return rule.judge(new Observed("5.0", FIRST, LAST, series), events);
  }

  private static String only(NumberFinding finding) {
    assertThat(finding.sentences()).hasSize(1);
    return finding.sentences().getFirst();
  }

  @Test
  void longNeutropeniaIsDoseLimitingWithEveryNumberAndDate() {
    measured(
        "ANC",
        on(0, "2", null),
        on(2, "0.4", null),
        on(5, "0.30", null),
        on(7, "<0.1", null),
        on(9, "0.4", null),
        on(11, "1.1", null));
    NumberFinding finding = judge(NEUTROPENIA);
    assertThat(finding).isInstanceOf(Met.class);
    assertThat(only(finding))
        .isEqualTo(
            "Neutrophils below 0.5 ×10⁹/L on 8 consecutive days, more than 7: 0.4 on Tue 13 Oct,"
                + " 0.3 on Fri 16 Oct, <0.1 on Sun 18 Oct, 0.4 on Tue 20 Oct. Values below up to 3"
                + " days apart count as continuous (assumption of the protocol).");
  }

  @Requirement("DLT-03")
  @Test
  void neutropeniaWithAGapAsksForTheSampleByItsDays() {
    measured("ANC", on(0, "2", null), on(2, "0.4", null), on(10, "0.4", null));
    assertThat(judge(NEUTROPENIA)).isInstanceOf(Asks.class);
    assertThat(only(judge(NEUTROPENIA)))
        .isEqualTo(
            "Neutrophils below 0.5 ×10⁹/L for more than 7 consecutive days cannot be determined"
                + " (seen: 0.4 on Tue 13 Oct): missing is an exact value on Mon 12 Oct, a sample"
                + " between Wed 14 Oct and Tue 20 Oct, a sample on Thu 22 Oct or later. Values"
                + " below up to 3 days apart count as continuous (assumption of the protocol).");
  }

  @Test
  void shortOrNoNeutropeniaIsNotDoseLimiting() {
    measured("ANC", on(1, "2", null), on(3, "0.4", null), on(5, "2", null), on(12, "2", null));
    assertThat(judge(NEUTROPENIA)).isInstanceOf(NotMet.class);
    assertThat(only(judge(NEUTROPENIA)))
        .isEqualTo(
            "Neutrophils below 0.5 ×10⁹/L for no more than 7 consecutive days: 0.4 on Wed 14 Oct.");
    series.clear();
    measured("ANC", on(1, "2", null), on(7, "2", null));
    assertThat(only(judge(NEUTROPENIA)))
        .isEqualTo("Neutrophils never below 0.5 ×10⁹/L, lowest 2 on Mon 12 Oct.");
    series.clear();
    assertThat(only(judge(NEUTROPENIA)))
        .contains("cannot be determined: missing is a sample between Mon 12 Oct and Fri 23 Oct.");
  }

  @Test
  void longRunsAreShortenedInWords() {
    var values = new ArrayList<DatedValue>();
    for (int day = 1; day <= 9; day++) {
      values.add(on(day, "0.4", null));
    }
    assertThat(Words.values(values))
        .isEqualTo(
            "0.4 on Mon 12 Oct, 0.4 on Tue 13 Oct, 0.4 on Wed 14 Oct … 0.4 on Sun 18 Oct, 0.4 on"
                + " Mon 19 Oct, 0.4 on Tue 20 Oct");
  }

  @Test
  void fewPlateletsOnceAreDoseLimiting() {
    measured("PLT", on(0, "10", null), on(2, "25", null), on(3, "24.9", null), on(13, "10", null));
    assertThat(judge(PLATELETS)).isInstanceOf(Met.class);
    assertThat(only(judge(PLATELETS))).isEqualTo("Platelets below 25 ×10⁹/L: 24.9 on Wed 14 Oct.");
  }

  @Test
  void plateletsOnTheLimitOrUnknownAreNot() {
    assertThat(only(measured("PLT", on(2, "25", null), on(3, "40", null)).judge(PLATELETS)))
        .isEqualTo("Platelets never below 25 ×10⁹/L, lowest 25 on Tue 13 Oct.");
    series.clear();
    NumberFinding bound = measured("PLT", on(2, "<30", null)).judge(PLATELETS);
    assertThat(bound).isInstanceOf(Asks.class);
    assertThat(only(bound)).contains("<30 on Tue 13 Oct", "an exact value is missing");
    series.clear();
    assertThat(only(judge(PLATELETS)))
        .isEqualTo("Platelets: missing is a sample between Mon 12 Oct and Fri 23 Oct.");
  }

  @Test
  void fewPlateletsWithBleedingAreDoseLimiting() {
    measured("PLT", on(2, "49", null), on(9, "20", null));
    assertThat(only(epistaxis(4, 2).judge(BLEEDING)))
        .isEqualTo("No bleeding of grade 3 or more is recorded.");
    assertThat(epistaxis(20, 3).judge(BLEEDING)).isInstanceOf(NotMet.class);
    NumberFinding finding = epistaxis(4, 3).judge(BLEEDING);
    assertThat(finding).isInstanceOf(Met.class);
    assertThat(only(finding))
        .isEqualTo("Platelets below 50 ×10⁹/L (49 on Tue 13 Oct) with Epistaxis, onset.");
  }

  @Test
  void bleedingAsksForThePlateletsAroundIt() {
    assertThat(only(epistaxis(5, 3).judge(BLEEDING)))
        .isEqualTo(
            "Platelets: missing is a sample between Tue 13 Oct and Mon 19 Oct, because of"
                + " Epistaxis, onset.");
    assertThat(only(measured("PLT", on(5, "<60", null)).judge(BLEEDING)))
        .contains("missing is an exact value", "<60 on Fri 16 Oct");
    series.clear();
    NumberFinding enough = measured("PLT", on(5, "50", null)).judge(BLEEDING);
    assertThat(enough).isInstanceOf(NotMet.class);
    assertThat(only(enough))
        .isEqualTo("Platelets not below 50 ×10⁹/L (50 on Fri 16 Oct) with Epistaxis, onset.");
  }

  @Test
  void hysLawNeedsAllThreeInTheSameDays() {
    measured("ALT", on(3, "121", "40")).measured("BILI", on(6, "41", "20"));
    measured("ALP", on(3, "199", "100"), on(9, "400", "100"));
    NumberFinding finding = judge(HYS_LAW);
    assertThat(finding).isInstanceOf(Met.class);
    assertThat(only(finding))
        .isEqualTo(
            "Hy's law: ALT 121 on Wed 14 Oct (ULN 40), bilirubin 41 on Sat 17 Oct (ULN 20),"
                + " alkaline phosphatase 199 on Wed 14 Oct (ULN 100).");
  }

  @Test
  void hysLawIsNotFulfilledOnItsLimits() {
    measured("ALT", on(3, "120", "40")).measured("AST", on(3, "<120", "40"));
    assertThat(only(judge(HYS_LAW)))
        .isEqualTo(
            "The liver values do not fulfil Hy's law; highest ALT 120 on Wed 14 Oct (ULN 40).");
    series.clear();
    measured("AST", on(3, "121", "40")).measured("BILI", on(3, "40", "20"));
    assertThat(judge(HYS_LAW)).isInstanceOf(NotMet.class);
    series.clear();
    measured("AST", on(3, "121", "40")).measured("BILI", on(3, "41", "20"));
    measured("ALP", on(3, "200", "100"));
    assertThat(judge(HYS_LAW)).isInstanceOf(NotMet.class);
  }

  @Test
  void hysLawAsksForWhatIsMissing() {
    assertThat(only(judge(HYS_LAW))).startsWith("ALT or AST: missing is a sample between");
    measured("ALT", on(3, "121", "40"));
    assertThat(only(judge(HYS_LAW)))
        .isEqualTo(
            "Total bilirubin: missing is a sample between Wed 7 Oct and Wed 21 Oct, because of ALT"
                + " 121 on Wed 14 Oct (ULN 40).");
    measured("BILI", on(3, "41", "20"));
    assertThat(only(judge(HYS_LAW))).startsWith("Alkaline phosphatase: missing is a sample");
    measured("ALP", on(3, "150", null));
    assertThat(only(judge(HYS_LAW))).contains("cannot be determined", "(ULN missing)");
    series.clear();
    measured("ALT", on(3, "121", null)).measured("BILI", on(3, "41", "20"));
    measured("ALP", on(3, "150", "100"));
    assertThat(judge(HYS_LAW)).isInstanceOf(Asks.class);
  }

  @Test
  void rulesSayWhatTheyAre() {
    assertThat(NEUTROPENIA.sentence())
        .isEqualTo("Neutrophils below 0.5 ×10⁹/L for more than 7 consecutive days");
    assertThat(PLATELETS.sentence()).isEqualTo("Platelets below 25 ×10⁹/L");
    assertThat(BLEEDING.sentence()).contains("with bleeding of grade 3 or more within 3 days");
    assertThat(HYS_LAW.sentence()).startsWith("Hy's law: ALT or AST above 3 × ULN");
    assertThat(HYS_LAW.analytes()).containsExactlyInAnyOrder("ALT", "AST", "BILI", "ALP");
    assertThat(BLEEDING.analytes()).isEqualTo(PLATELETS.analytes());
    assertThat(NEUTROPENIA.analytes()).containsExactly("ANC");
    assertThat(Words.label("X") + Words.number("X", BigDecimal.ONE)).isEqualTo("X1");
  }

  @Test
  void refusesSettingsThatCannotBe() {
    BigDecimal one = BigDecimal.ONE;
    Set<String> terms = Set.of("Epistaxis");
    refused(() -> new BelowOnce("LDH", one));
    refused(() -> new BelowOnce("PLT", BigDecimal.ZERO));
    refused(() -> new BelowForDays("ANC", one, -1, 3));
    refused(() -> new BelowForDays("ANC", one, 7, 0));
    refused(() -> new BelowWithEvent("PLT", one, "bleeding", Set.of(), 3, 3));
    refused(() -> new BelowWithEvent("PLT", one, "bleeding", terms, 0, 3));
    refused(() -> new BelowWithEvent("PLT", one, "bleeding", terms, 6, 3));
    refused(() -> new BelowWithEvent("PLT", one, "bleeding", terms, 3, -1));
    refused(() -> new HysLaw(one, one, one, -1));
  }

  private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable settings) {
    assertThatIllegalArgumentException().isThrownBy(settings);
  }
}
