package org.nktrials.rules.escalation;

import java.util.List;
import org.nktrials.rules.escalation.EscalationDecision.GoOn;
import org.nktrials.rules.reason.Reason;
import org.nktrials.rules.reason.RuleSource;

/**
 * A trial without dose levels: all patients are treated alike, one after another, until the
 * protocol's number is reached. Nothing is escalated; stopping rules watch what happens.
 */
public final class SingleGroup {

  /** Version of this rule, stored with what rests on it. */
  public static final String RULE_VERSION = "single-group/1";

  private SingleGroup() {}

  /**
   * What comes next.
   *
   * @param mostPatients patients of the whole trial, from 1
   * @param history cohorts of level 1; patients in the window count as treated
   */
  public static EscalationDecision decide(int mostPatients, DoseHistory history) {
    int treated =
        history.cohorts().stream().mapToInt(cohort -> cohort.evaluable() + cohort.pending()).sum();
    int left = Math.max(0, mostPatients - treated);
    String sentence =
        left == 0
            ? "All %d patients of the protocol have been treated.".formatted(mostPatients)
            : "Treatment goes on while no stopping rule is met: %d of %d patients treated."
                .formatted(treated, mostPatients);
    Reason reason =
        new Reason(
            "SINGLE_GROUP",
            "The protocol has no dose levels; stopping rules suspend enrolment.",
            RuleSource.PROJECT_RULE);
    return new GoOn(1, left, new Grounds(sentence, List.of(reason), List.of(), null));
  }
}
