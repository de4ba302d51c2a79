package org.nktrials.cohort;

import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.nktrials.enrolment.LevelOpenings;
import org.nktrials.enrolment.LevelState;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.shared.ChangeReason;
import org.nktrials.toxicity.VerdictDoubted;
import org.nktrials.toxicity.VerdictSigned;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a signed verdict does to the trial, in the verdict's own transaction: a changed verdict
 * reopens the decisions that relied on it and suspends the levels they opened; a level that exceeds
 * is closed to enrolment at once.
 */
@Component
class VerdictConsequences {

  private final DecisionRepository decisions;
  private final DecisionLevelRepository decisionLevels;
  private final Recommendations recommendations;
  private final LevelOpenings openings;
  private final ProtocolService protocols;
  private final ChangeReason reason;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  VerdictConsequences(
      DecisionRepository decisions,
      DecisionLevelRepository decisionLevels,
      Recommendations recommendations,
      LevelOpenings openings,
      ProtocolService protocols,
      ChangeReason reason,
      ApplicationEventPublisher events,
      Clock clock) {
    this.decisions = decisions;
    this.decisionLevels = decisionLevels;
    this.recommendations = recommendations;
    this.openings = openings;
    this.protocols = protocols;
    this.reason = reason;
    this.events = events;
    this.clock = clock;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void on(VerdictSigned signed) {
    reopen(signed);
    closeExceeded(signed.trialId());
  }

  /** Results changed so that the rules contradict a verdict on which a decision rests. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void on(VerdictDoubted doubted) {
    reopen(
        doubted.trialId(),
        decisions.signedOnVerdictOf(doubted.patientId()),
        doubted.why(),
        "is in doubt");
  }

  private void reopen(VerdictSigned signed) {
    String why =
        "Verdict of %s changed to \"%s\" by %s: %s"
            .formatted(
                signed.patientCode(),
                signed.verdict().kind().label(),
                signed.signedBy(),
                signed.why());
    reopen(signed.trialId(), decisions.signedOnVerdictOf(signed.patientId()), why, "changed");
  }

  private void reopen(UUID trialId, List<DecisionRecord> relied, String why, String verdict) {
    if (relied.isEmpty()) {
      return;
    }
    reason.because(why);
    relied.forEach(decision -> decision.reopen(why, clock.instant()));
    suspend(trialId, relied, verdict);
    TrialSummary trial = protocols.trial(trialId);
    relied.forEach(
        decision -> events.publishEvent(DecisionNews.reopened(trial, decision.decision())));
  }

  /** The reason is read at every site, so it names no patient. */
  private void suspend(UUID trialId, List<DecisionRecord> reopened, String verdict) {
    List<UUID> ids = reopened.stream().map(DecisionRecord::id).toList();
    Set<Integer> levels = new TreeSet<>();
    decisionLevels.findByDecisionIdIn(ids).forEach(level -> levels.add(level.levelNumber()));
    String numbers =
        reopened.stream()
            .map(decision -> String.valueOf(decision.decision().number()))
            .collect(joining(", "));
    openings.suspend(
        trialId, levels, "a verdict " + verdict + " and decision " + numbers + " was reopened.");
  }

  private void closeExceeded(UUID trialId) {
    Recommendation recommendation = recommendations.of(trialId);
    Integer exceeded = recommendation.decision().exceededLevel();
    if (exceeded == null) {
      return;
    }
    String why =
        recommendation.protocol().definition().levelName(exceeded)
            + " exceeds the maximum tolerated dose.";
    recommendation.levels().stream()
        .filter(level -> level.level() >= exceeded && level.state() == LevelState.OPEN)
        .forEach(
            level -> {
              openings.close(trialId, level.level(), why);
              events.publishEvent(DecisionNews.closed(recommendation, level.level(), why));
            });
  }
}
