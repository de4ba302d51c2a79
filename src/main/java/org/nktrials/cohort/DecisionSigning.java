package org.nktrials.cohort;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
import org.nktrials.access.Capacity;
import org.nktrials.access.Permission;
import org.nktrials.access.SignatureReceipt;
import org.nktrials.access.SignatureRequest;
import org.nktrials.access.Signatures;
import org.nktrials.enrolment.TrialLock;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.ProtocolVersion;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.rules.escalation.CommitteeChoice;
import org.nktrials.shared.ChangeReason;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.nktrials.toxicity.PatientEvaluation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The committee signs. The last required signature opens and closes levels, in its transaction. */
@Service
public class DecisionSigning {

  private final DecisionRepository decisions;
  private final DecisionSignatureRepository decisionSignatures;
  private final DecisionPatientRepository decisionPatients;
  private final DecisionLevelRepository decisionLevels;
  private final DecisionEffects effects;
  private final Recommendations recommendations;
  private final TrialLock lock;
  private final ProtocolService protocols;
  private final Signatures signatures;
  private final Authority authority;
  private final ChangeReason reason;
  private final Clock clock;

  DecisionSigning(
      DecisionRepository decisions,
      DecisionSignatureRepository decisionSignatures,
      DecisionPatientRepository decisionPatients,
      DecisionLevelRepository decisionLevels,
      DecisionEffects effects,
      Recommendations recommendations,
      TrialLock lock,
      ProtocolService protocols,
      Signatures signatures,
      Authority authority,
      ChangeReason reason,
      Clock clock) {
    this.decisions = decisions;
    this.decisionSignatures = decisionSignatures;
    this.decisionPatients = decisionPatients;
    this.decisionLevels = decisionLevels;
    this.effects = effects;
    this.recommendations = recommendations;
    this.lock = lock;
    this.protocols = protocols;
    this.signatures = signatures;
    this.authority = authority;
    this.reason = reason;
    this.clock = clock;
  }

  /**
   * Makes a decision and signs it first.
   *
   * @return its number in the trial
   * @throws Refused when it may not be taken, the data changed, or the password is wrong
   */
  @Transactional
  public int first(SignDecision command) {
    TrialSummary trial = protocols.trial(command.trialCode());
    requireMayPrepare(trial);
    lock.hold(trial.id());
    Recommendation recommendation = recommendations.of(trial.id());
    List<DecisionRecord> earlier = decisions.findByTrialIdOrderByNumberDesc(trial.id());
    check(command, recommendation, earlier);
    CommitteeChoice choice = command.choice();
    DecisionRecord decision =
        decisions.saveAndFlush(
            new DecisionRecord(
                earlier.isEmpty() ? 1 : earlier.getFirst().decision().number() + 1,
                choice,
                recommendation,
                choice.follows(recommendation.decision()) ? null : command.differenceReason()));
    counted(recommendation)
        .forEach(patient -> decisionPatients.save(new DecisionPatientRecord(decision, patient)));
    addSignature(decision, recommendation.protocol(), command.capacity(), command.password());
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
    TrialSummary trial = protocols.trial(trialCode);
    requireMayPrepare(trial);
    lock.hold(trial.id());
    DecisionRecord decision = awaiting(trial, number);
    Recommendation recommendation = recommendations.of(trial.id());
    if (!recommendation.inputsHash().equals(decision.decision().inputsHash())) {
      throw refused(
          "data-changed",
          null,
          "The data changed after the first signature.",
          "Withdraw this decision and take a new one on the present data.");
    }
    addSignature(decision, recommendation.protocol(), capacity, password);
  }

  /** Withdraws a decision that is not yet effective. */
  @Transactional
  public void withdraw(String trialCode, int number, String why) {
    TrialSummary trial = protocols.trial(trialCode);
    requireMayPrepare(trial);
    lock.hold(trial.id());
    DecisionRecord decision = awaiting(trial, number);
    if (why.isBlank()) {
      throw refused("reason-missing", "reason", "Say why the decision is withdrawn.", null);
    }
    reason.because(why.strip());
    decision.withdraw();
  }

  private void requireMayPrepare(TrialSummary trial) {
    authority.require(Permission.PREPARE_DECISION, trial.id());
  }

  private DecisionRecord awaiting(TrialSummary trial, int number) {
    DecisionRecord decision =
        decisions.findByTrialIdOrderByNumberDesc(trial.id()).stream()
            .filter(d -> d.decision().number() == number)
            .findFirst()
            .orElseThrow(() -> new NotFound("decision"));
    if (decision.state() != DecisionState.AWAITING_SIGNATURES) {
      throw refused(
          "not-awaiting",
          null,
          "Decision " + number + " is " + decision.state().label() + ".",
          null);
    }
    return decision;
  }

  private static void check(
      SignDecision command, Recommendation recommendation, List<DecisionRecord> earlier) {
    if (!recommendation.inputsHash().equals(command.inputsHash())) {
      throw refused(
          "data-changed",
          null,
          "The data changed after you opened the page.",
          "Look at the present recommendation and decide again.");
    }
    List<Problem> problems = new ArrayList<>();
    if (earlier.stream().anyMatch(d -> d.state() == DecisionState.AWAITING_SIGNATURES)) {
      problems.add(
          new Problem(
              "awaiting",
              null,
              "A decision is waiting for signatures.",
              "Sign or withdraw it first."));
    }
    if (decided(recommendation, earlier)) {
      problems.add(
          new Problem("decided", null, "This data is decided already.", "Wait for new data."));
    }
    if (!CommitteeChoice.after(recommendation.decision(), recommendation.currentLevel())
        .contains(command.choice())) {
      problems.add(
          new Problem(
              "not-permitted",
              "choice",
              "The rules do not permit this decision now: " + recommendation.decision().sentence(),
              "Follow the recommendation or decide more carefully."));
    }
    String why = command.differenceReason();
    if (!command.choice().follows(recommendation.decision()) && (why == null || why.isBlank())) {
      problems.add(
          Problem.of(
              "differenceReason",
              "reason-missing",
              "The decision differs from the recommendation: say why."));
    }
    if (why != null && why.length() > 1000) {
      problems.add(Problem.of("differenceReason", "too-long", "At most 1,000 characters."));
    }
    if (!problems.isEmpty()) {
      throw new Refused(problems);
    }
  }

  /** Whether a signed decision stands on exactly these inputs. */
  static boolean decided(Recommendation recommendation, List<DecisionRecord> earlier) {
    return earlier.stream()
        .map(DecisionRecord::decision)
        .anyMatch(
            d ->
                d.state() == DecisionState.SIGNED
                    && d.inputsHash().equals(recommendation.inputsHash()));
  }

  private void addSignature(
      DecisionRecord record,
      ProtocolVersion protocol,
      Capacity capacity,
      @Nullable String password) {
    Decision decision = record.decision();
    Set<Capacity> required = Set.copyOf(protocol.definition().requiredSigners().value());
    List<DecisionSignatureRecord> before =
        decisionSignatures.findByDecisionIdInOrderById(List.of(record.id()));
    checkSigner(decision.trialId(), capacity, required, before);
    SignatureReceipt receipt =
        signatures.sign(
            new SignatureRequest(
                "decision",
                record.id(),
                DecisionSentences.of(decision.choice(), decision.places(), protocol),
                content(decision, protocol),
                capacity,
                password));
    decisionSignatures.saveAndFlush(new DecisionSignatureRecord(record, receipt, capacity));
    Set<Capacity> signed =
        before.stream().map(DecisionSignatureRecord::capacity).collect(Collectors.toSet());
    signed.add(capacity);
    if (signed.containsAll(required)) {
      makeEffective(record, receipt);
    }
  }

  private void checkSigner(
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
        .findByTrialIdOrderByNumberDesc(record.trialId())
        .forEach(
            earlier -> {
              if (earlier.state() == DecisionState.REOPENED) {
                earlier.supersede();
              }
            });
    record.takeEffect(clock.instant());
    effects
        .apply(record.decision())
        .forEach(level -> decisionLevels.save(new DecisionLevelRecord(record, level)));
  }

  private static List<PatientEvaluation> counted(Recommendation recommendation) {
    return recommendation.evaluations().stream()
        .filter(p -> p.verdict() != null || p.state().isPending())
        .toList();
  }

  private static String content(Decision decision, ProtocolVersion protocol) {
    return "Decision %d: %s\nDiffers because: %s\nRecommendation: %s\nInputs:\n%s\nRule %s, protocol %s\nData cut %s"
        .formatted(
            decision.number(),
            DecisionSentences.of(decision.choice(), decision.places(), protocol),
            decision.differenceReason() == null ? "does not differ" : decision.differenceReason(),
            decision.recommendation(),
            decision.inputs(),
            decision.ruleVersion(),
            protocol.sha256(),
            decision.dataCut());
  }

  private static Refused refused(
      String code, @Nullable String field, String sentence, @Nullable String remedy) {
    return new Refused(new Problem(code, field, sentence, remedy));
  }
}
