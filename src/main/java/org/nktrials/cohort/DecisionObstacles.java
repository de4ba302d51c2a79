package org.nktrials.cohort;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.toxicity.ConsideredFindings;
import org.nktrials.toxicity.LateFinding;
import org.springframework.stereotype.Component;

/** Says beforehand why a button would refuse. The services check again when it is pressed. */
@Component
class DecisionObstacles {

  private static final String WHO_SIGNS =
      "Decisions are signed by the principal investigator and the committee chair.";

  private final ConsideredFindings findings;
  private final Authority authority;

  DecisionObstacles(ConsideredFindings findings, Authority authority) {
    this.findings = findings;
    this.authority = authority;
  }

  /** Why the person can take no decision now. */
  Optional<String> toTaking(
      TrialSummary trial, Recommendation recommendation, List<DecisionView> taken) {
    if (recommendation.levels().isEmpty()) {
      return Optional.of("The trial has not started.");
    }
    if (!recommendation.protocol().definition().hasDoseLevels()) {
      return Optional.of("There are no dose levels to decide on.");
    }
    if (taken.stream().anyMatch(view -> view.isAwaitingSignatures())) {
      return Optional.of("A decision is waiting for signatures.");
    }
    if (taken.stream().anyMatch(view -> view.decision().standsOn(recommendation))) {
      return Optional.of("The present data is decided. New data is needed for another decision.");
    }
    if (findings.open(trial.id()).stream().anyMatch(LateFinding::blocksDecision)) {
      return Optional.of(DecisionChecks.LATE_FINDING + " " + DecisionChecks.WHO_ANSWERS);
    }
    return maySign(trial) ? Optional.empty() : Optional.of(WHO_SIGNS);
  }

  /** Why the person cannot add a signature to a decision now. */
  Optional<String> toSigning(TrialSummary trial, DecisionView view, Recommendation now) {
    UUID me = authority.person().id();
    if (!view.isAwaitingSignatures()) {
      return Optional.of("The decision is " + view.decision().state().label() + ".");
    }
    if (!maySign(trial)) {
      return Optional.of(WHO_SIGNS);
    }
    if (view.signatures().stream().anyMatch(signature -> signature.personId().equals(me))) {
      return Optional.of("You have signed. A second person signs in the other capacity.");
    }
    if (view.outstanding().stream().noneMatch(authority.capacities(trial.id())::contains)) {
      return Optional.of("The signature that is missing is not yours to give.");
    }
    return view.decision().inputsHash().equals(now.inputsHash())
        ? Optional.empty()
        : Optional.of(
            "The data changed after the first signature. Withdraw this decision and take a new one"
                + " on the present data.");
  }

  boolean mayWithdraw(TrialSummary trial, DecisionView view) {
    return view.isAwaitingSignatures()
        && authority.may(Permission.PREPARE_DECISION, trial.id(), null);
  }

  private boolean maySign(TrialSummary trial) {
    return authority.may(Permission.PREPARE_DECISION, trial.id(), null)
        && !authority.capacities(trial.id()).isEmpty();
  }
}
