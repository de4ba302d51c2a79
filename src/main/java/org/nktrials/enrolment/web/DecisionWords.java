package org.nktrials.enrolment.web;

import java.util.List;
import org.nktrials.rules.eligibility.EligibilityDecision;
import org.nktrials.rules.eligibility.EligibilityDecision.Eligible;
import org.nktrials.rules.eligibility.EligibilityDecision.NotEligible;
import org.nktrials.rules.eligibility.EligibilityDecision.Undetermined;
import org.nktrials.rules.reason.Reason;

/**
 * The decision on eligibility as the page says it.
 *
 * @param against what speaks against the patient
 * @param missing what is not known
 * @param source where the criteria come from; empty when no reason is shown
 */
record DecisionWords(
    String word,
    String icon,
    String colour,
    List<String> against,
    List<String> missing,
    String source) {

  static DecisionWords of(EligibilityDecision decision) {
    String source =
        decision.reasons().stream()
            .findFirst()
            .map(reason -> reason.source().citation())
            .orElse("");
    return switch (decision) {
      case Eligible _ ->
          new DecisionWords(
              "Eligible: all criteria pass", "done", "green", List.of(), List.of(), source);
      case NotEligible(_, var against, var missing) ->
          new DecisionWords(
              "Not eligible", "stop", "red", sentences(against), sentences(missing), source);
      case Undetermined(_, var missing) ->
          new DecisionWords(
              "Cannot be determined yet",
              "unknown",
              "orange",
              List.of(),
              sentences(missing),
              source);
    };
  }

  private static List<String> sentences(List<Reason> reasons) {
    return reasons.stream().map(Reason::sentence).toList();
  }
}
