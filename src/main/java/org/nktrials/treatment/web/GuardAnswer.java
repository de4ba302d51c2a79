package org.nktrials.treatment.web;

import java.util.List;
import org.nktrials.patient.PatientHead;
import org.nktrials.rules.dosing.DosingDecision;
import org.nktrials.rules.reason.Reason;
import org.nktrials.shared.Problem;

/**
 * What the guard says of one drug today.
 *
 * @param drug name of the drug
 * @param grounds sentences when the dose may be given, else empty
 * @param hurdles what is in the way, else empty
 * @param citation where the rule behind the answer is published
 */
record GuardAnswer(String drug, List<String> grounds, List<Hurdle> hurdles, String citation) {

  static GuardAnswer of(String drug, DosingDecision decision, PatientHead head) {
    String citation = decision.reasons().getFirst().source().citation();
    return switch (decision) {
      case DosingDecision.Authorised authorised ->
          new GuardAnswer(
              drug,
              authorised.reasons().stream().map(Reason::sentence).toList(),
              List.of(),
              citation);
      case DosingDecision.Withheld withheld ->
          new GuardAnswer(
              drug,
              List.of(),
              withheld.obstacles().stream().map(o -> Hurdle.of(problem(o), head)).toList(),
              citation);
    };
  }

  public boolean isAuthorised() {
    return hurdles.isEmpty();
  }

  private static Problem problem(DosingDecision.Obstacle obstacle) {
    return new Problem(
        obstacle.reason().code(), null, obstacle.reason().sentence(), obstacle.remedy());
  }
}
