package org.nktrials.rules.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.nktrials.rules.eligibility.CriterionEvaluation.NumberRange;
import org.nktrials.rules.eligibility.CriterionEvaluation.YesNo;
import org.nktrials.rules.eligibility.CriterionOutcome.Failed;
import org.nktrials.rules.eligibility.CriterionOutcome.Passed;
import org.nktrials.rules.eligibility.EligibilityDecision.Eligible;
import org.nktrials.rules.eligibility.EligibilityDecision.NotEligible;
import org.nktrials.rules.eligibility.EligibilityDecision.Undetermined;
import org.nktrials.rules.reason.Reason;
import org.nktrials.rules.reason.RuleSource;
import org.nktrials.validation.Requirement;

@Requirement("UNIT-16")
class EligibilityRuleTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 9, 10);
  private static final RuleSource PROTOCOL = new RuleSource("Protocol of the test", null);

  private static final EligibilityCriterion AGE =
      new EligibilityCriterion(
          "I1",
          CriterionKind.INCLUSION,
          "Age 18 years or more",
          new NumberRange(new BigDecimal(18), null, "years"),
          false,
          null);
  private static final EligibilityCriterion BILIRUBIN =
      new EligibilityCriterion(
          "I2",
          CriterionKind.INCLUSION,
          "Bilirubin at most 1.5 times the upper limit",
          new NumberRange(null, new BigDecimal("1.5"), "x ULN"),
          false,
          14);
  private static final EligibilityCriterion PREGNANCY =
      new EligibilityCriterion(
          "I3", CriterionKind.INCLUSION, "Negative pregnancy test", new YesNo(), true, 7);
  private static final EligibilityCriterion PRIOR_INTERLEUKIN_2 =
      new EligibilityCriterion(
          "E1", CriterionKind.EXCLUSION, "Prior IL-2", new YesNo(), false, null);
  private static final EligibilityCriterion FEVER =
      new EligibilityCriterion(
          "E2",
          CriterionKind.EXCLUSION,
          "Temperature 38 to 43",
          new NumberRange(new BigDecimal(38), new BigDecimal(43), "Cel"),
          false,
          null);

  private static final EligibilityRule RULE =
      new EligibilityRule(List.of(AGE, BILIRUBIN, PREGNANCY, PRIOR_INTERLEUKIN_2, FEVER), PROTOCOL);

  private static CriterionAnswer value(String number, String value, PersonAnswer met, int daysOld) {
    return new CriterionAnswer(number, met, new BigDecimal(value), TODAY.minusDays(daysOld));
  }

  private static CriterionAnswer ticked(String number, PersonAnswer met, int daysOld) {
    return new CriterionAnswer(number, met, null, TODAY.minusDays(daysOld));
  }

  private static List<CriterionAnswer> allPassed() {
    return List.of(
        value("I1", "18", PersonAnswer.UNANSWERED, 0),
        value("I2", "1.5", PersonAnswer.YES, 14),
        ticked("I3", PersonAnswer.NOT_APPLICABLE, 0),
        ticked("E1", PersonAnswer.NO, 400),
        value("E2", "37.9", PersonAnswer.NO, 0));
  }

  private static EligibilityDecision with(CriterionAnswer... changed) {
    var answers = new ArrayList<>(allPassed());
    for (CriterionAnswer answer : changed) {
      answers.replaceAll(known -> known.number().equals(answer.number()) ? answer : known);
    }
    return RULE.decide(answers, TODAY);
  }

  private static List<String> codes(List<Reason> reasons) {
    return reasons.stream().map(Reason::code).toList();
  }

  private static void assertUndetermined(EligibilityDecision decision, String code, String text) {
    assertThat(decision).isInstanceOf(Undetermined.class);
    assertThat(codes(decision.reasons())).containsExactly(code);
    assertThat(decision.reasons().getFirst().sentence()).contains(text);
  }

  @Test
  void admitsWhenEveryCriterionPassesWithItsLimitsIncluded() {
    EligibilityDecision decision = RULE.decide(allPassed(), TODAY);
    assertThat(decision).isInstanceOf(Eligible.class);
    assertThat(decision.outcomes()).hasSize(5).allMatch(Passed.class::isInstance);
    assertThat(decision.reasons()).allMatch(reason -> reason.source().equals(PROTOCOL));
  }

  @Test
  void namesAllFailedCriteriaAndWhatIsMissingBesides() {
    EligibilityDecision decision =
        with(
            value("I1", "17", PersonAnswer.UNANSWERED, 0),
            ticked("E1", PersonAnswer.YES, 0),
            ticked("I3", PersonAnswer.UNANSWERED, 0));
    assertThat(decision).isInstanceOf(NotEligible.class);
    assertThat(decision.reasons()).extracting(Reason::sentence).hasSize(2);
    assertThat(decision.reasons().getFirst().sentence())
        .isEqualTo("I1 (Age 18 years or more) is 17 years; the condition is at least 18 years.");
    assertThat(codes(((NotEligible) decision).missing())).containsExactly("NO_ANSWER");
    assertThat(decision.outcomes()).filteredOn(Failed.class::isInstance).hasSize(2);
  }

  @Test
  void numberOutsideLimitsFailsWhateverWasTicked() {
    EligibilityDecision decision = with(value("I2", "1.6", PersonAnswer.YES, 1));
    assertThat(decision).isInstanceOf(NotEligible.class);
    assertThat(codes(decision.reasons())).containsExactly("NOT_PASSED", "CONTRADICTION");
    assertThat(decision.reasons().getLast().sentence())
        .contains("at most 1.5 x ULN")
        .contains("the answer was yes");
  }

  @Test
  void numberWithinExcludingLimitsExcludes() {
    EligibilityDecision decision = with(value("E2", "38", PersonAnswer.NO, 0));
    assertThat(decision).isInstanceOf(NotEligible.class);
    assertThat(decision.reasons().getFirst().sentence()).contains("38 to 43 Cel");
    assertThat(with(value("E2", "44", PersonAnswer.UNANSWERED, 0))).isInstanceOf(Eligible.class);
  }

  @Test
  void personWhoObjectsToAPassingNumberIsAskedAgain() {
    assertUndetermined(
        with(value("I1", "40", PersonAnswer.NO, 0)), "CONTRADICTION", "the answer was no");
  }

  @Test
  void missingValueAnswerOrDateIsNeverADefault() {
    assertUndetermined(
        with(ticked("I1", PersonAnswer.YES, 0)), "NO_VALUE", "I1 (Age 18 years or more)");
    assertUndetermined(with(ticked("E1", PersonAnswer.UNANSWERED, 0)), "NO_ANSWER", "E1");
    assertUndetermined(
        with(new CriterionAnswer("I3", PersonAnswer.YES, null, null)), "NO_DATE", "has no date");
    assertUndetermined(
        with(new CriterionAnswer("I2", PersonAnswer.YES, BigDecimal.ONE, null)), "NO_DATE", "I2");
  }

  @Test
  void valueOlderThanAllowedBlocks() {
    assertUndetermined(
        with(value("I2", "1.0", PersonAnswer.YES, 15)), "TOO_OLD", "15 days old; at most 14");
    assertUndetermined(with(ticked("I3", PersonAnswer.YES, 8)), "TOO_OLD", "I3");
  }

  @Test
  void valueDatedAfterTheReferenceDateBlocks() {
    assertUndetermined(with(value("I2", "1.0", PersonAnswer.YES, -1)), "DATED_LATER", "2026-09-11");
  }

  @Test
  void onlyCriteriaThatMayNotApplyCanBeLeftOut() {
    assertUndetermined(
        with(ticked("E1", PersonAnswer.NOT_APPLICABLE, 0)), "MUST_APPLY", "every patient");
  }

  @Test
  void nothingEnteredNamesEveryCriterion() {
    EligibilityDecision decision = RULE.decide(List.of(), TODAY);
    assertThat(decision).isInstanceOf(Undetermined.class);
    assertThat(decision.reasons()).hasSize(5);
  }

  @Test
  void lessKnowledgeNeverAdmits() {
    var random = new Random(20260303);
    for (int i = 0; i < 500; i++) {
      List<CriterionAnswer> some =
          allPassed().stream().filter(answer -> random.nextBoolean()).toList();
      assertThat(RULE.decide(some, TODAY) instanceof Eligible).isEqualTo(some.size() == 5);
    }
  }

  @Test
  void refusesAnswersAndCriteriaThatDoNotFit() {
    CriterionAnswer age = allPassed().getFirst();
    CriterionAnswer unknown = ticked("I9", PersonAnswer.YES, 0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RULE.decide(List.of(unknown), TODAY))
        .withMessageContaining("I9");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RULE.decide(List.of(age, age), TODAY))
        .withMessageContaining("two answers");
    assertThatIllegalArgumentException().isThrownBy(() -> new EligibilityRule(List.of(), PROTOCOL));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EligibilityRule(List.of(AGE, AGE), PROTOCOL));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new EligibilityCriterion(
                    "I1", CriterionKind.INCLUSION, "Age", new YesNo(), false, -1));
  }

  @Test
  void refusesRangesThatCannotBe() {
    assertThatIllegalArgumentException().isThrownBy(() -> new NumberRange(null, null, "%"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new NumberRange(BigDecimal.TEN, BigDecimal.ONE, "%"));
  }

  @Test
  void ruleVersionChangesOnPurposeOnly() {
    assertThat(EligibilityRule.VERSION).isEqualTo("eligibility-1");
  }
}
