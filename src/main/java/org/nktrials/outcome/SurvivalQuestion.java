package org.nktrials.outcome;

import java.util.List;
import java.util.Map;
import org.nktrials.statistics.survival.Ties;

/**
 * Follow-up of patients with what they are compared by.
 *
 * @param times one a patient, at least 0, at least one patient
 * @param events true where the event was observed
 * @param groups one a patient, or empty for one group without a name
 * @param covariates values by name, one a patient each; empty for no regression
 */
public record SurvivalQuestion(
    List<Double> times,
    List<Boolean> events,
    List<String> groups,
    Map<String, List<Double>> covariates,
    Ties ties) {

  /** Patients that one analysis may have, which bounds its time. */
  public static final int MOST_PATIENTS = 10_000;

  static final int MOST_GROUPS = 50;
  static final int MOST_COVARIATES = 20;
  static final int LONGEST_NAME = 100;

  /**
   * Takes the question.
   *
   * @throws InvalidSurvivalQuestion with everything that is wrong
   */
  public SurvivalQuestion {
    InvalidSurvivalQuestion.refuse(SurvivalChecks.problems(times, events, groups, covariates));
  }
}
