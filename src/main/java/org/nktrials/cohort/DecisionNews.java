package org.nktrials.cohort;

import org.nktrials.protocol.ProtocolVersion;
import org.nktrials.protocol.TrialSummary;

/** What is told about decisions, in words that name no patient. */
final class DecisionNews {

  private DecisionNews() {}

  static CohortEvent effective(TrialSummary trial, Decision decision, ProtocolVersion protocol) {
    String sentence =
        "Decision %d of %s is in force: %s."
            .formatted(
                decision.number(),
                trial.code(),
                DecisionSentences.of(decision.choice(), decision.places(), protocol));
    return of(trial, CohortEvent.Kind.EFFECTIVE, decision, sentence);
  }

  static CohortEvent reopened(TrialSummary trial, Decision decision) {
    return of(
        trial,
        CohortEvent.Kind.REOPENED,
        decision,
        ("Decision %d of %s was reopened because a verdict changed. Enrolment and first doses are"
                + " suspended at the levels that it opened.")
            .formatted(decision.number(), trial.code()));
  }

  static CohortEvent withdrawn(TrialSummary trial, Decision decision) {
    return of(
        trial,
        CohortEvent.Kind.WITHDRAWN,
        decision,
        "Decision %d of %s was withdrawn before it came into force."
            .formatted(decision.number(), trial.code()));
  }

  /** A level that takes nobody any more although no decision closed it. */
  static CohortEvent closed(Recommendation recommendation, int level, String why) {
    TrialSummary trial = recommendation.trial();
    return new CohortEvent(
        trial.id(),
        trial.code(),
        CohortEvent.Kind.SUSPENDED,
        null,
        "%s of %s was closed to enrolment: %s"
            .formatted(recommendation.protocol().definition().levelName(level), trial.code(), why),
        "/trials/" + trial.code() + "/board");
  }

  private static CohortEvent of(
      TrialSummary trial, CohortEvent.Kind kind, Decision decision, String sentence) {
    return new CohortEvent(
        trial.id(),
        trial.code(),
        kind,
        decision.id(),
        sentence,
        "/trials/%s/decisions/%d".formatted(trial.code(), decision.number()));
  }
}
