package org.nktrials.cohort.stopping;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nktrials.aftercare.AftercareChanged;
import org.nktrials.enrolment.LevelOpenings;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.ProtocolVersion;
import org.nktrials.rules.stopping.BayesianStopping;
import org.nktrials.rules.stopping.StoppingDecision;
import org.nktrials.rules.stopping.StoppingEvent;
import org.nktrials.rules.stopping.StoppingRule;
import org.nktrials.rules.stopping.StoppingTally;
import org.nktrials.toxicity.AdverseEventsChanged;
import org.nktrials.toxicity.VerdictSigned;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks the stopping rules at every event that they count, in the event's own transaction. A rule
 * that is met suspends enrolment at once.
 */
@Service
public class StoppingWatch {

  private static final int LAST = 1000;

  private final EventCounts counts;
  private final SuspensionRepository suspensions;
  private final LevelOpenings openings;
  private final ProtocolService protocols;
  private final Clock clock;

  StoppingWatch(
      EventCounts counts,
      SuspensionRepository suspensions,
      LevelOpenings openings,
      ProtocolService protocols,
      Clock clock) {
    this.counts = counts;
    this.suspensions = suspensions;
    this.openings = openings;
    this.protocols = protocols;
    this.clock = clock;
  }

  /**
   * What each rule of a protocol says now; asks nothing of a protocol without rules. For callers
   * who may see the board.
   */
  @Transactional(readOnly = true)
  public List<StoppingDecision> of(UUID trialId, ProtocolVersion protocol) {
    List<StoppingRule> rules = protocol.definition().stoppingRuleList();
    if (rules.isEmpty()) {
      return List.of();
    }
    Map<StoppingEvent, StoppingTally> tallies = counts.of(trialId, protocol.definition());
    return rules.stream()
        .map(
            rule ->
                BayesianStopping.decide(
                    rule, tallies.getOrDefault(rule.event(), new StoppingTally(0, 0, 0))))
        .toList();
  }

  @EventListener
  @Order(LAST)
  @Transactional(propagation = Propagation.MANDATORY)
  void on(VerdictSigned signed) {
    watch(signed.trialId());
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void on(AftercareChanged changed) {
    watch(changed.trialId());
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void on(AdverseEventsChanged changed) {
    watch(changed.trialId());
  }

  private void watch(UUID trialId) {
    ProtocolVersion protocol = protocols.current(trialId);
    if (protocol.definition().stoppingRuleList().isEmpty()) {
      return;
    }
    suspensions.flush();
    List<Suspension> before =
        suspensions.findByTrialIdOrderBySuspendedAtDesc(trialId).stream()
            .map(SuspensionRecord::suspension)
            .toList();
    List<StoppingDecision> met = new ArrayList<>();
    for (StoppingDecision decision : of(trialId, protocol)) {
      if (decision.stops() && !isAnswered(decision, before)) {
        met.add(decision);
      }
    }
    met.forEach(decision -> suspend(protocol, decision));
  }

  /** An open suspension, or one resumed on as many events: only a further event suspends again. */
  private static boolean isAnswered(StoppingDecision decision, List<Suspension> before) {
    Optional<Suspension> last =
        before.stream().filter(one -> one.rule().equals(decision.rule().id())).findFirst();
    return last.filter(one -> one.open() || one.events() >= decision.tally().events()).isPresent();
  }

  private void suspend(ProtocolVersion protocol, StoppingDecision decision) {
    suspensions.saveAndFlush(new SuspensionRecord(protocol, decision, clock.instant()));
    openings.suspend(
        protocol.trialId(),
        Set.copyOf(protocol.definition().levelNumbers()),
        "stopping rule %s is met: %d of %d treated with %s."
            .formatted(
                decision.rule().id(),
                decision.tally().events(),
                decision.tally().treated(),
                decision.rule().event().label()));
  }
}
