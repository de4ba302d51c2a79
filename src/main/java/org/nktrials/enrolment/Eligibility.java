package org.nktrials.enrolment;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Permission;
import org.nktrials.access.SignatureReceipt;
import org.nktrials.access.SignatureRequest;
import org.nktrials.access.Signatures;
import org.nktrials.patient.PatientStatus;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.patient.Registration;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.rules.eligibility.CriterionAnswer;
import org.nktrials.rules.eligibility.CriterionOutcome;
import org.nktrials.rules.eligibility.EligibilityCriterion;
import org.nktrials.rules.eligibility.EligibilityDecision;
import org.nktrials.rules.eligibility.EligibilityRule;
import org.nktrials.rules.eligibility.PersonAnswer;
import org.nktrials.rules.reason.Reason;
import org.nktrials.shared.ChangeReason;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Eligibility: numbered criteria, and enrolment once an investigator confirms that all are met. */
@Service
public class Eligibility {

  private final EligibilityAnswerRepository answers;
  private final EligibilityConfirmationRepository confirmations;
  private final Slots slots;
  private final LevelOpenings openings;
  private final TrialLock lock;
  private final Patients patients;
  private final Registration registration;
  private final ProtocolService protocols;
  private final Signatures signatures;
  private final ChangeReason reason;
  private final Clock clock;

  Eligibility(
      EligibilityAnswerRepository answers,
      EligibilityConfirmationRepository confirmations,
      Slots slots,
      LevelOpenings openings,
      TrialLock lock,
      Patients patients,
      Registration registration,
      ProtocolService protocols,
      Signatures signatures,
      ChangeReason reason,
      Clock clock) {
    this.answers = answers;
    this.confirmations = confirmations;
    this.slots = slots;
    this.openings = openings;
    this.lock = lock;
    this.patients = patients;
    this.registration = registration;
    this.protocols = protocols;
    this.signatures = signatures;
    this.reason = reason;
    this.clock = clock;
  }

  /** Every criterion with its answer and outcome as of today at the patient's site. */
  @Transactional(readOnly = true)
  public EligibilityView of(PatientSummary patient) {
    Map<String, EligibilityAnswerRecord> stored = stored(patient);
    EligibilityDecision decision = decide(patient, stored);
    Map<String, CriterionOutcome> outcomes =
        decision.outcomes().stream().collect(toMap(CriterionOutcome::number, Function.identity()));
    List<EligibilityView.Line> lines =
        rule(patient).criteria().stream()
            .map(criterion -> line(criterion, stored.get(criterion.number()), outcomes))
            .toList();
    return new EligibilityView(lines, decision, confirmation(patient));
  }

  /**
   * Stores what was entered; unchanged answers are left alone.
   *
   * @param changeReason why stored answers change; needed only where one does
   * @throws Refused when the patient is enrolled, an answer is stale, or a change has no reason
   */
  @Transactional
  public void answer(
      String patientCode, List<AnswerCriterion> commands, @Nullable String changeReason) {
    PatientSummary patient = patients.patient(patientCode, Permission.RECORD_ELIGIBILITY);
    requireScreening(patient);
    Map<String, EligibilityAnswerRecord> stored = stored(patient);
    for (AnswerCriterion command : commands) {
      requireKnown(patient, command.criterion());
      EligibilityAnswerRecord record = stored.get(command.criterion());
      if (record == null) {
        saveNew(patient, command);
      } else if (!record.says(command)) {
        record.requireVersion(command.seenVersion());
        reason.because(required(changeReason));
        record.take(command);
      }
    }
  }

  /**
   * The investigator confirms that every criterion is met, signed: the patient is enrolled and the
   * reserved place confirmed.
   *
   * @throws Refused with everything that is in the way
   */
  @Transactional
  public void confirm(String patientCode, @Nullable String password) {
    PatientSummary patient = patients.patient(patientCode, Permission.CONFIRM_ELIGIBILITY);
    lock.hold(patient.trialId());
    requireScreening(patient);
    Slot slot =
        slots
            .heldBy(patient.id())
            .orElseThrow(
                () ->
                    refusal(
                        "no-place",
                        "The patient holds no place.",
                        "Reserve a place at the open level."));
    requireOpen(patient, slot);
    EligibilityDecision decision = decide(patient, stored(patient));
    if (!(decision instanceof EligibilityDecision.Eligible)) {
      throw new Refused(
          decision.reasons().stream()
              .map(r -> new Problem(r.code(), null, r.sentence(), null))
              .toList());
    }
    String inputs =
        decision.reasons().stream().map(Reason::sentence).collect(Collectors.joining("\n"));
    EligibilityConfirmationRecord confirmation =
        new EligibilityConfirmationRecord(
            patient.id(), EligibilityRule.VERSION, inputs, clock.instant());
    SignatureReceipt receipt =
        signatures.sign(
            new SignatureRequest(
                "eligibility_confirmation",
                confirmation.id(),
                "Eligibility confirmed",
                patient.code() + "\n" + inputs,
                null,
                password));
    confirmations.save(confirmation.signedBy(receipt.id()));
    reason.because("Eligibility confirmed by " + receipt.printedName());
    slots.confirm(patient.id());
    registration.become(
        patient.id(), PatientStatus.ENROLLED, "Eligibility confirmed by " + receipt.printedName());
  }

  /** Records a screen failure and gives the place back. */
  @Transactional
  public void screenFailed(String patientCode, String why) {
    PatientSummary patient = patients.patient(patientCode, Permission.RECORD_ELIGIBILITY);
    lock.hold(patient.trialId());
    requireScreening(patient);
    if (slots.heldBy(patient.id()).isPresent()) {
      slots.release(patient.code(), "Screen failure: " + why);
    }
    registration.become(patient.id(), PatientStatus.SCREEN_FAILED, why);
  }

  private void requireOpen(PatientSummary patient, Slot slot) {
    LevelStatus level = openings.status(patient.trialId(), slot.level());
    if (level.state() != LevelState.OPEN || level.suspendedReason() != null) {
      String name =
          protocols.version(patient.protocolVersionId()).definition().levelName(slot.level());
      String why = level.suspendedReason();
      throw refusal(
          "level-takes-nobody",
          name + (why == null ? " is " + level.state().label() + "." : " is suspended: " + why),
          "Give the place back and reserve one at an open level.");
    }
  }

  private @Nullable SignatureReceipt confirmation(PatientSummary patient) {
    return confirmations
        .findByPatientId(patient.id())
        .map(
            confirmation ->
                signatures
                    .byId(List.of(confirmation.signatureId()))
                    .get(confirmation.signatureId()))
        .orElse(null);
  }

  private EligibilityDecision decide(
      PatientSummary patient, Map<String, EligibilityAnswerRecord> stored) {
    return rule(patient)
        .decide(
            stored.values().stream().map(EligibilityAnswerRecord::answer).toList(),
            patient.dateAt(clock.instant()));
  }

  private EligibilityRule rule(PatientSummary patient) {
    return protocols.version(patient.protocolVersionId()).definition().eligibilityRule();
  }

  private Map<String, EligibilityAnswerRecord> stored(PatientSummary patient) {
    return answers.findByPatientId(patient.id()).stream()
        .collect(toMap(EligibilityAnswerRecord::criterion, Function.identity()));
  }

  private void saveNew(PatientSummary patient, AnswerCriterion command) {
    boolean empty =
        command.met() == PersonAnswer.UNANSWERED
            && command.value() == null
            && command.valueDate() == null
            && command.note() == null;
    if (!empty) {
      answers.save(new EligibilityAnswerRecord(patient.id(), command, clock.instant()));
    }
  }

  private void requireKnown(PatientSummary patient, String criterion) {
    if (rule(patient).criteria().stream().noneMatch(c -> c.number().equals(criterion))) {
      throw new NotFound("criterion");
    }
  }

  private static void requireScreening(PatientSummary patient) {
    if (patient.status() != PatientStatus.SCREENING) {
      throw refusal(
          "not-in-screening",
          patient.code() + " is no longer in screening: " + patient.status().label() + ".",
          null);
    }
  }

  private static String required(@Nullable String changeReason) {
    if (changeReason == null || changeReason.isBlank()) {
      throw new Refused(
          Problem.of("reason", "reason-missing", "A stored answer changes: say why."));
    }
    return changeReason.strip();
  }

  private static EligibilityView.Line line(
      EligibilityCriterion criterion,
      @Nullable EligibilityAnswerRecord stored,
      Map<String, CriterionOutcome> outcomes) {
    CriterionOutcome outcome = outcomes.get(criterion.number());
    if (outcome == null) {
      throw new IllegalStateException("no outcome for " + criterion.number());
    }
    CriterionAnswer answer =
        stored == null
            ? new CriterionAnswer(criterion.number(), PersonAnswer.UNANSWERED, null, null)
            : stored.answer();
    return new EligibilityView.Line(
        criterion,
        answer,
        stored == null ? null : stored.note(),
        stored == null ? null : stored.id(),
        stored == null ? -1 : stored.version(),
        outcome);
  }

  private static Refused refusal(String code, String sentence, @Nullable String remedy) {
    return new Refused(new Problem(code, null, sentence, remedy));
  }
}
