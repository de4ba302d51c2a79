package org.nktrials.cohort;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
import org.nktrials.access.Capacity;
import org.nktrials.access.SignatureReceipt;
import org.nktrials.access.SignatureRequest;
import org.nktrials.access.Signatures;
import org.nktrials.access.SigningPlace;
import org.nktrials.access.SigningProof;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.ProtocolVersion;
import org.nktrials.shared.ChangeReason;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Signatures under a decision; the last required one makes it effective. */
@Component
class DecisionSignatures {

  private final DecisionRepository decisions;
  private final DecisionSignatureRepository decisionSignatures;
  private final DecisionLevelRepository decisionLevels;
  private final DecisionEffects effects;
  private final Signatures signatures;
  private final Authority authority;
  private final ChangeReason reason;
  private final ProtocolService protocols;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  DecisionSignatures(
      DecisionRepository decisions,
      DecisionSignatureRepository decisionSignatures,
      DecisionLevelRepository decisionLevels,
      DecisionEffects effects,
      Signatures signatures,
      Authority authority,
      ChangeReason reason,
      ProtocolService protocols,
      ApplicationEventPublisher events,
      Clock clock) {
    this.decisions = decisions;
    this.decisionSignatures = decisionSignatures;
    this.decisionLevels = decisionLevels;
    this.effects = effects;
    this.signatures = signatures;
    this.authority = authority;
    this.reason = reason;
    this.protocols = protocols;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Adds a signature of the person who asks.
   *
   * @throws Refused when the capacity is not the person's or has signed, the person has signed, or
   *     the password is wrong
   */
  void add(
      DecisionRecord record,
      ProtocolVersion protocol,
      Capacity capacity,
      @Nullable String password) {
    Decision decision = record.decision();
    Set<Capacity> required = Set.copyOf(protocol.definition().requiredSigners().value());
    List<DecisionSignatureRecord> before =
        decisionSignatures.findByDecisionIdInOrderById(List.of(record.id()));
    requireSigner(decision.trialId(), capacity, required, before);
    SignatureReceipt receipt =
        signatures.sign(
            new SignatureRequest(
                "decision",
                record.id(),
                new SigningPlace(decision.trialId(), null),
                DecisionSentences.of(decision.choice(), decision.places(), protocol),
                content(decision, protocol),
                capacity,
                SigningProof.of(password)));
    decisionSignatures.saveAndFlush(new DecisionSignatureRecord(record, receipt, capacity));
    Set<Capacity> signed = before.stream().map(DecisionSignatureRecord::capacity).collect(toSet());
    signed.add(capacity);
    if (signed.containsAll(required)) {
      makeEffective(record, receipt);
      events.publishEvent(
          DecisionNews.effective(protocols.trial(record.trialId()), record.decision(), protocol));
    }
  }

  private void requireSigner(
      UUID trial, Capacity capacity, Set<Capacity> required, List<DecisionSignatureRecord> before) {
    if (!required.contains(capacity) || !authority.capacities(trial).contains(capacity)) {
      throw refused(
          "capacity",
          "capacity",
          "You do not sign decisions of this trial as "
              + capacity.label().toLowerCase(Locale.ROOT)
              + ".",
          null);
    }
    UUID person = authority.person().id();
    if (before.stream().anyMatch(s -> s.personId().equals(person))) {
      throw refused(
          "signed-already",
          null,
          "You have signed this decision.",
          "A second person signs in the other capacity.");
    }
    if (before.stream().anyMatch(s -> s.capacity() == capacity)) {
      throw refused("capacity-signed", "capacity", "This capacity has signed.", null);
    }
  }

  private void makeEffective(DecisionRecord record, SignatureReceipt receipt) {
    reason.because("Last required signature: " + receipt.printedName());
    decisions
        .findByTrialIdAndState(record.trialId(), DecisionState.REOPENED)
        .forEach(DecisionRecord::supersede);
    record.takeEffect(clock.instant());
    effects
        .apply(record.decision())
        .forEach(level -> decisionLevels.save(new DecisionLevelRecord(record, level)));
  }

  private static String content(Decision decision, ProtocolVersion protocol) {
    return """
    Decision %d: %s
    Recommended phase II dose: %s
    Differs because: %s
    Recommendation: %s
    Inputs:
    %s
    Rule %s, protocol %s
    Data cut %s\
    """
        .formatted(
            decision.number(),
            DecisionSentences.of(decision.choice(), decision.places(), protocol),
            recommendedPhase2(decision, protocol),
            decision.differenceReason() == null ? "does not differ" : decision.differenceReason(),
            decision.recommendation(),
            decision.inputs(),
            decision.ruleVersion(),
            protocol.sha256(),
            decision.dataCut());
  }

  private static String recommendedPhase2(Decision decision, ProtocolVersion protocol) {
    Integer level = decision.recommendedPhase2Level();
    return level == null ? "not set" : protocol.definition().levelName(level);
  }

  private static Refused refused(
      String code, @Nullable String field, String sentence, @Nullable String remedy) {
    return new Refused(new Problem(code, field, sentence, remedy));
  }
}
