package org.nktrials.enrolment.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nktrials.enrolment.EligibilityView;
import org.nktrials.rules.eligibility.CriterionEvaluation.NumberRange;
import org.nktrials.rules.eligibility.CriterionKind;
import org.nktrials.rules.eligibility.CriterionOutcome;
import org.nktrials.rules.eligibility.EligibilityCriterion;
import org.nktrials.rules.reason.Reason;

/**
 * A criterion on the page.
 *
 * @param kind "Inclusion" or "Exclusion"
 * @param unit unit of the value; null when a person answers yes or no
 * @param age "3 days old, " on the day of judgement; empty without date
 * @param state how it stands, in words, icon and colour
 * @param why sentences of what does not pass or is not known
 */
record CriterionRow(
    EligibilityCriterion criterion,
    String kind,
    @Nullable String unit,
    EligibilityView.Line line,
    String age,
    State state,
    List<String> why) {

  static CriterionRow of(EligibilityView.Line line, LocalDate asOf) {
    EligibilityCriterion criterion = line.criterion();
    LocalDate dated = line.answer().valueDate();
    boolean passed = line.outcome() instanceof CriterionOutcome.Passed;
    return new CriterionRow(
        criterion,
        criterion.kind() == CriterionKind.EXCLUSION ? "Exclusion" : "Inclusion",
        criterion.evaluation() instanceof NumberRange range ? words(range.unit()) : null,
        line,
        dated == null ? "" : age(ChronoUnit.DAYS.between(dated, asOf)) + ", ",
        State.of(line.outcome()),
        passed ? List.of() : line.outcome().reasons().stream().map(Reason::sentence).toList());
  }

  private static String age(long days) {
    if (days < 0) {
      return "dated later than this";
    }
    return days == 1 ? "1 day old" : days + " days old";
  }

  /** UCUM as people write it. */
  private static String words(String unit) {
    return unit.replace("{", "").replace("}", "").replace("10*9", "10\u2079");
  }

  /** Words, icon and colour of an outcome. */
  record State(String word, String icon, String colour) {

    static State of(CriterionOutcome outcome) {
      return switch (outcome) {
        case CriterionOutcome.Passed _ -> new State("passes", "done", "green");
        case CriterionOutcome.Failed _ -> new State("does not pass", "stop", "red");
        case CriterionOutcome.Unknown _ -> new State("cannot be determined", "unknown", "orange");
      };
    }
  }
}
