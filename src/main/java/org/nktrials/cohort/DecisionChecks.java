package org.nktrials.cohort;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.escalation.CommitteeChoice;
import org.nktrials.rules.escalation.DecisionCode;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.nktrials.toxicity.LateFinding;

/** What stands in the way of a new decision. */
final class DecisionChecks {

  private static final int LONGEST_REASON = 1000;

  static final String LATE_FINDING = "A finding that came after a verdict is not answered.";
  static final String WHO_ANSWERS =
      "An investigator settles it, or the committee chair says on the board how the committee"
          + " takes it.";

  private DecisionChecks() {}

  /**
   * Requires that the decision may be taken on the data that the person saw.
   *
   * @throws Refused with every problem; with a change of the data alone, since the page is then out
   *     of date as a whole
   */
  static void require(
      SignDecision command,
      Recommendation recommendation,
      List<DecisionRecord> earlier,
      List<LateFinding> findings) {
    if (!recommendation.inputsHash().equals(command.inputsHash())) {
      throw new Refused(
          new Problem(
              "data-changed",
              null,
              "The data changed after you opened the page.",
              "Look at the present recommendation and decide again."));
    }
    List<Problem> problems = new ArrayList<>();
    state(recommendation, earlier).ifPresent(problems::add);
    if (findings.stream().anyMatch(LateFinding::blocksDecision)) {
      problems.add(new Problem("late-finding", null, LATE_FINDING, WHO_ANSWERS));
    }
    choice(command.choice(), recommendation).ifPresent(problems::add);
    reason(command, recommendation).ifPresent(problems::add);
    recommendedPhase2(command).ifPresent(problems::add);
    if (!problems.isEmpty()) {
      throw new Refused(problems);
    }
  }

  private static Optional<Problem> state(
      Recommendation recommendation, List<DecisionRecord> earlier) {
    if (earlier.stream().anyMatch(d -> d.state() == DecisionState.AWAITING_SIGNATURES)) {
      return problem(
          "awaiting", null, "A decision is waiting for signatures.", "Sign or withdraw it first.");
    }
    return earlier.stream().anyMatch(d -> d.decision().standsOn(recommendation))
        ? problem("decided", null, "This data is decided already.", "Wait for new data.")
        : Optional.empty();
  }

  private static Optional<Problem> choice(CommitteeChoice choice, Recommendation recommendation) {
    return recommendation.choices().contains(choice)
        ? Optional.empty()
        : problem(
            "not-permitted",
            "choice",
            "The rules do not permit this decision now: " + recommendation.decision().sentence(),
            "Follow the recommendation or decide more carefully.");
  }

  private static Optional<Problem> reason(SignDecision command, Recommendation recommendation) {
    String why = command.differenceReason();
    if (command.choice().follows(recommendation.decision())) {
      return Optional.empty();
    }
    if (why == null || why.isBlank()) {
      return problem(
          "reason-missing",
          "differenceReason",
          "The decision differs from the recommendation: say why.",
          null);
    }
    return why.length() > LONGEST_REASON
        ? problem("too-long", "differenceReason", "Say why in at most 1,000 characters.", null)
        : Optional.empty();
  }

  /** The recommended phase II dose is a decision of people, not above the MTD. */
  private static Optional<Problem> recommendedPhase2(SignDecision command) {
    Integer recommended = command.recommendedPhase2Level();
    if (recommended == null) {
      return Optional.empty();
    }
    Integer mtd = command.choice().level();
    if (command.choice().code() != DecisionCode.DECLARE_MTD || mtd == null) {
      return problem(
          "phase2-without-mtd",
          "recommendedPhase2Level",
          "The recommended phase II dose is set together with the MTD.",
          "Leave it open.");
    }
    return recommended >= 1 && recommended <= mtd
        ? Optional.empty()
        : problem(
            "phase2-above-mtd",
            "recommendedPhase2Level",
            "The recommended phase II dose is not above the MTD that is declared.",
            "Choose the MTD level or a lower one.");
  }

  private static Optional<Problem> problem(
      String code, @Nullable String field, String sentence, @Nullable String remedy) {
    return Optional.of(new Problem(code, field, sentence, remedy));
  }
}
