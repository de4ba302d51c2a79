package org.nktrials.toxicity;

import java.util.List;
import org.nktrials.rules.adverseevent.EventOutcome;
import org.nktrials.rules.adverseevent.SeriousnessCriterion;
import org.nktrials.shared.Problem;

/** What grade, seriousness and outcome cannot say together. */
final class SeriousnessChecks {

  private SeriousnessChecks() {}

  static void check(CompleteEntry said, List<Problem> problems) {
    AdverseEventDetails details = said.details();
    EventOutcome outcome = details.outcome();
    boolean denied = Boolean.FALSE.equals(said.entry().serious());
    if (denied && said.fatal()) {
      problems.add(Problem.of("serious", "fatal-is-serious", "A fatal adverse event is serious."));
    } else if (denied && !details.criteria().isEmpty()) {
      problems.add(
          Problem.of("serious", "criterion-is-serious", "An event that meets this is serious."));
    }
    if (said.course().worst().orElse(0) == 5 && !said.fatal()) {
      problems.add(
          Problem.of("details.outcome", "grade-five-is-fatal", "An event of grade 5 is fatal."));
    }
    if (details.criteria().contains(SeriousnessCriterion.DEATH) && !said.fatal()) {
      problems.add(
          Problem.of(
              "details.outcome", "death-is-fatal", "Serious because of death: it is fatal."));
    }
    if (outcome != null) {
      lasting(said, outcome, problems);
    }
  }

  private static void lasting(CompleteEntry said, EventOutcome outcome, List<Problem> problems) {
    boolean ongoing = Boolean.TRUE.equals(said.details().ongoing());
    if ((outcome.isRecovered() || outcome == EventOutcome.FATAL) && ongoing) {
      problems.add(
          Problem.of(
              "details.outcome", "ongoing", "It still goes on, so it cannot be " + words(outcome)));
    }
    if (outcome.isOngoing() && said.entry().endedOn() != null) {
      problems.add(
          Problem.of(
              "details.outcome", "ended", "It has an end, so it cannot be " + words(outcome)));
    }
  }

  private static String words(EventOutcome outcome) {
    return outcome.label() + ".";
  }
}
