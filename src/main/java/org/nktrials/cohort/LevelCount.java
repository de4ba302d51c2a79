package org.nktrials.cohort;

import java.util.List;
import java.util.function.Predicate;
import org.nktrials.enrolment.SlotState;
import org.nktrials.toxicity.EvaluationState;
import org.nktrials.toxicity.PatientEvaluation;

/**
 * Patients of one level over all sites. Enrolled and evaluable are different numbers.
 *
 * @param enrolled patients with a confirmed place, replaced ones included
 * @param leadIn enrolled, before the first dose of the escalated drug
 */
public record LevelCount(
    int enrolled,
    int evaluable,
    int dlt,
    int inWindow,
    int verdictDue,
    int leadIn,
    int replaced,
    int reserved) {

  static LevelCount of(List<PatientEvaluation> atLevel) {
    return new LevelCount(
        count(atLevel, e -> e.slot().state() != SlotState.RESERVED),
        count(atLevel, e -> e.state().isEvaluable()),
        count(atLevel, e -> e.state() == EvaluationState.DLT),
        count(atLevel, e -> e.state() == EvaluationState.IN_DLT_WINDOW),
        count(atLevel, e -> e.state() == EvaluationState.VERDICT_DUE),
        count(atLevel, e -> e.state() == EvaluationState.LEAD_IN),
        count(atLevel, e -> e.state() == EvaluationState.NOT_EVALUABLE),
        count(atLevel, e -> e.slot().state() == SlotState.RESERVED));
  }

  /** Treated and without a signed verdict. */
  public int pending() {
    return inWindow + verdictDue;
  }

  private static int count(
      List<PatientEvaluation> evaluations, Predicate<PatientEvaluation> condition) {
    return Math.toIntExact(evaluations.stream().filter(condition).count());
  }
}
