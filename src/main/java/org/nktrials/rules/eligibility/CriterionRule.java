package org.nktrials.rules.eligibility;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.eligibility.CriterionEvaluation.NumberRange;
import org.nktrials.rules.eligibility.CriterionOutcome.Failed;
import org.nktrials.rules.eligibility.CriterionOutcome.Passed;
import org.nktrials.rules.eligibility.CriterionOutcome.Unknown;
import org.nktrials.rules.reason.Reason;
import org.nktrials.rules.reason.RuleSource;

/**
 * Judges one criterion. A number decides and nobody can tick it away: outside the limits it fails
 * whatever was answered. Where the number passes but the person says no, neither is preferred.
 */
record CriterionRule(EligibilityCriterion criterion, RuleSource source) {

  CriterionOutcome judge(CriterionAnswer answer, LocalDate referenceDate) {
    if (answer.met() == PersonAnswer.NOT_APPLICABLE) {
      return notApplicable();
    }
    return switch (criterion.evaluation()) {
      case CriterionEvaluation.YesNo() -> byPerson(answer, referenceDate);
      case NumberRange range -> byNumber(range, answer, referenceDate);
    };
  }

  private CriterionOutcome notApplicable() {
    return criterion.mayNotApply()
        ? new Passed(criterion.number(), reason("NOT_APPLICABLE", "does not apply"))
        : unknown("MUST_APPLY", "applies to every patient and cannot be left out");
  }

  private CriterionOutcome byPerson(CriterionAnswer answer, LocalDate referenceDate) {
    if (answer.met() == PersonAnswer.UNANSWERED) {
      return unknown("NO_ANSWER", "is not answered");
    }
    List<Reason> dateProblem = dateProblem(answer.valueDate(), referenceDate);
    if (!dateProblem.isEmpty()) {
      return new Unknown(criterion.number(), dateProblem);
    }
    boolean met = answer.met() == PersonAnswer.YES;
    return outcome(met, met ? "is answered yes" : "is answered no");
  }

  private CriterionOutcome byNumber(
      NumberRange range, CriterionAnswer answer, LocalDate referenceDate) {
    BigDecimal value = answer.value();
    if (value == null) {
      return unknown("NO_VALUE", "has no value");
    }
    List<Reason> dateProblem = dateProblem(answer.valueDate(), referenceDate);
    if (!dateProblem.isEmpty()) {
      return new Unknown(criterion.number(), dateProblem);
    }
    return againstAnswer(range.includes(value), sentence(range, value), answer.met());
  }

  private String sentence(NumberRange range, BigDecimal value) {
    return "is %s %s; the condition is %s"
        .formatted(value.toPlainString(), range.unit(), range.limits());
  }

  private CriterionOutcome againstAnswer(boolean met, String sentence, PersonAnswer answered) {
    boolean contradicted =
        answered != PersonAnswer.UNANSWERED && (answered == PersonAnswer.YES) != met;
    if (!contradicted) {
      return outcome(met, sentence);
    }
    String said = sentence + ", but the answer was " + (met ? "no" : "yes");
    return criterion.isPassedWhen(met)
        ? unknown("CONTRADICTION", said)
        : new Failed(
            criterion.number(),
            List.of(
                reason("NOT_PASSED", sentence).getFirst(),
                reason("CONTRADICTION", said).getFirst()));
  }

  private CriterionOutcome outcome(boolean met, String sentence) {
    return criterion.isPassedWhen(met)
        ? new Passed(criterion.number(), reason("PASSED", sentence))
        : new Failed(criterion.number(), reason("NOT_PASSED", sentence));
  }

  /** Empty when the date is good enough for this criterion. */
  private List<Reason> dateProblem(@Nullable LocalDate date, LocalDate referenceDate) {
    Integer maximumAge = criterion.maximumAgeInDays();
    if (maximumAge == null) {
      return List.of();
    }
    if (date == null) {
      return reason("NO_DATE", "has no date");
    }
    long age = ChronoUnit.DAYS.between(date, referenceDate);
    if (age < 0) {
      return reason("DATED_LATER", "is dated %s, after %s".formatted(date, referenceDate));
    }
    return age <= maximumAge
        ? List.of()
        : reason("TOO_OLD", "is %d days old; at most %d are allowed".formatted(age, maximumAge));
  }

  private Unknown unknown(String code, String sentence) {
    return new Unknown(criterion.number(), reason(code, sentence));
  }

  private List<Reason> reason(String code, String sentence) {
    String full = "%s (%s) %s.".formatted(criterion.number(), criterion.text(), sentence);
    return List.of(new Reason(code, full, source));
  }
}
