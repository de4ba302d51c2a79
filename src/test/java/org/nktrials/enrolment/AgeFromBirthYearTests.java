package org.nktrials.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nktrials.rules.eligibility.CriterionAnswer;
import org.nktrials.rules.eligibility.CriterionEvaluation.NumberRange;
import org.nktrials.rules.eligibility.CriterionKind;
import org.nktrials.rules.eligibility.EligibilityCriterion;
import org.nktrials.rules.eligibility.PersonAnswer;
import org.nktrials.validation.Requirement;

@Requirement("PRIVACY-01")
class AgeFromBirthYearTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  private static final EligibilityCriterion ADULT =
      new EligibilityCriterion(
          "I1",
          CriterionKind.INCLUSION,
          "Age 18 years or more",
          new NumberRange(new BigDecimal("18"), null, "years"),
          false,
          null);

  private static List<CriterionAnswer> born(int year, CriterionAnswer... typed) {
    return AgeFromBirthYear.complete(List.of(typed), List.of(ADULT), year, TODAY);
  }

  @Test
  void answersWhereBothPossibleAgesAgree() {
    assertThat(born(1961))
        .singleElement()
        .matches(one -> new BigDecimal("64").equals(one.value()) && TODAY.equals(one.valueDate()));
    assertThat(born(2012)).singleElement().matches(one -> new BigDecimal("13").equals(one.value()));
  }

  @Test
  void leavesItToAPersonWhereTheYearDoesNotDecide() {
    assertThat(born(2008)).isEmpty();
  }

  @Test
  void keepsAnAgeThatWasTyped() {
    CriterionAnswer typed =
        new CriterionAnswer("I1", PersonAnswer.YES, new BigDecimal("18"), TODAY);
    assertThat(born(2008, typed)).containsExactly(typed);
    assertThat(born(1961, typed)).containsExactly(typed);
  }
}
