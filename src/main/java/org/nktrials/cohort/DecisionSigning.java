package org.nktrials.cohort;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
import org.nktrials.access.Capacity;
import org.nktrials.access.Permission;
import org.nktrials.enrolment.TrialLock;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.rules.escalation.CommitteeChoice;
import org.nktrials.shared.ChangeReason;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.nktrials.toxicity.ConsideredFindings;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The committee signs. The last required signature opens and closes levels, in its transaction. */
@Service
public class DecisionSigning {

  private final DecisionRepository decisions;
  private final DecisionPatientRepository decisionPatients;
  private final DecisionSignatures decisionSignatures;
  private final Recommendations recommendations;
  private final ConsideredFindings findings;
  private final TrialLock lock;
  private final ProtocolService protocols;
  private final Authority authority;
  private final ChangeReason reason;
  private final ApplicationEventPublisher events;

  DecisionSigning(
      DecisionRepository decisions,
      DecisionPatientRepository decisionPatients,
      DecisionSignatures decisionSignatures,
      Recommendations recommendations,
      ConsideredFindings findings,
      TrialLock lock,
      ProtocolService protocols,
      Authority authority,
      ChangeReason reason,
      ApplicationEventPublisher events) {
    this.decisions = decisions;
    this.decisionPatients = decisionPatients;
    this.decisionSignatures = decisionSignatures;
    this.recommendations = recommendations;
    this.findings = findings;
    this.lock = lock;
    this.protocols = protocols;
    this.authority = authority;
    this.reason = reason;
    this.events = events;
  }

  /**
   * Makes a decision and signs it first.
   *
   * @return its number in the trial
   * @throws Refused when it may not be taken, the data changed, or the password is wrong
   */
  @Transactional
  public int first(SignDecision command) {
    TrialSummary trial = lockedTrial(command.trialCode());
    Recommendation recommendation = recommendations.of(trial.id());
    List<DecisionRecord> earlier = decisions.findByTrialIdOrderByNumberDesc(trial.id());
    DecisionChecks.require(command, recommendation, earlier, findings.open(trial.id()));
    CommitteeChoice choice = command.choice();
    DecisionRecord decision =
        decisions.saveAndFlush(
            new DecisionRecord(
                earlier.isEmpty() ? 1 : earlier.getFirst().decision().number() + 1,
                command,
                recommendation,
                choice.follows(recommendation.decision()) ? null : command.differenceReason()));
    recommendation
        .counted()
        .forEach(patient -> decisionPatients.save(new DecisionPatientRecord(decision, patient)));
    events.publishEvent(new DecisionTaken(trial.id(), decision.id(), command.meeting()));
    decisionSignatures.add(
        decision, recommendation.protocol(), command.capacity(), command.password());
    return decision.decision().number();
  }

  /**
   * Adds a signature; the last required one makes the decision effective.
   *
   * @throws Refused when the data changed since the first signature, the person signed already, or
   *     the password is wrong
   */
  @Transactional
  public void next(String trialCode, int number, Capacity capacity, @Nullable String password) {
    TrialSummary trial = lockedTrial(trialCode);
    DecisionRecord decision = awaiting(trial, number);
    Recommendation recommendation = recommendations.of(trial.id());
    if (!recommendation.inputsHash().equals(decision.decision().inputsHash())) {
      throw new Refused(
          new Problem(
              "data-changed",
              null,
              "The data changed after the first signature.",
              "Withdraw this decision and take a new one on the present data."));
    }
    decisionSignatures.add(decision, recommendation.protocol(), capacity, password);
  }

  /**
   * Withdraws a decision that is not yet effective; it stays readable.
   *
   * @throws Refused when no signature is awaited or the reason is blank
   */
  @Transactional
  public void withdraw(String trialCode, int number, String why) {
    TrialSummary trial = lockedTrial(trialCode);
    DecisionRecord decision = awaiting(trial, number);
    if (why.isBlank()) {
      throw new Refused(
          Problem.of("reason", "reason-missing", "Say why the decision is withdrawn."));
    }
    reason.because(why.strip());
    decision.withdraw();
    events.publishEvent(DecisionNews.withdrawn(trial, decision.decision()));
  }

  private TrialSummary lockedTrial(String trialCode) {
    TrialSummary trial = protocols.trial(trialCode);
    authority.require(Permission.PREPARE_DECISION, trial.id());
    lock.hold(trial.id());
    return trial;
  }

  private DecisionRecord awaiting(TrialSummary trial, int number) {
    DecisionRecord decision =
        decisions.findByTrialIdOrderByNumberDesc(trial.id()).stream()
            .filter(d -> d.decision().number() == number)
            .findFirst()
            .orElseThrow(() -> new NotFound("decision"));
    if (decision.state() != DecisionState.AWAITING_SIGNATURES) {
      throw new Refused(
          new Problem(
              "not-awaiting",
              null,
              "Decision " + number + " is " + decision.state().label() + ".",
              null));
    }
    return decision;
  }
}
