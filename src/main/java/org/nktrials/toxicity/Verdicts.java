package org.nktrials.toxicity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Permission;
import org.nktrials.access.SignatureReceipt;
import org.nktrials.access.SignatureRequest;
import org.nktrials.access.Signatures;
import org.nktrials.enrolment.SlotState;
import org.nktrials.enrolment.Slots;
import org.nktrials.enrolment.TrialLock;
import org.nktrials.patient.PatientFile;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.rules.toxicity.DltRule;
import org.nktrials.shared.ChangeReason;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The investigator's signed verdicts. What a verdict changes elsewhere changes with it. */
@Service
public class Verdicts {

  private final PatientFile file;
  private final VerdictRepository verdicts;
  private final Evaluations evaluations;
  private final DltProposals proposals;
  private final UnsettledEvents unsettled;
  private final Slots slots;
  private final TrialLock lock;
  private final Patients patients;
  private final Signatures signatures;
  private final ChangeReason reason;
  private final ApplicationEventPublisher events;

  Verdicts(
      PatientFile file,
      VerdictRepository verdicts,
      Evaluations evaluations,
      DltProposals proposals,
      UnsettledEvents unsettled,
      Slots slots,
      TrialLock lock,
      Patients patients,
      Signatures signatures,
      ChangeReason reason,
      ApplicationEventPublisher events) {
    this.file = file;
    this.verdicts = verdicts;
    this.evaluations = evaluations;
    this.proposals = proposals;
    this.unsettled = unsettled;
    this.slots = slots;
    this.lock = lock;
    this.patients = patients;
    this.signatures = signatures;
    this.reason = reason;
    this.events = events;
  }

  /** All verdicts of a patient that the caller may see, in order of signing. */
  @Transactional(readOnly = true)
  public List<Verdict> of(UUID patientId) {
    return file.of(ToxicityParts.VERDICTS, patientId).stream().map(VerdictRecord::verdict).toList();
  }

  /** What stands in the way of a verdict now; empty when it could be signed. */
  @Transactional(readOnly = true)
  public Optional<Problem> obstacle(VerdictKind kind, PatientEvaluation evaluation) {
    return VerdictChecks.obstacle(kind, evaluation)
        .or(() -> unsettled.of(kind, evaluation).stream().findFirst());
  }

  /**
   * Signs a verdict.
   *
   * @throws Refused when the window does not allow it, words are missing or the password is wrong
   */
  @Transactional
  public Verdict sign(SignVerdict command) {
    PatientSummary patient = patients.patient(command.patientCode(), Permission.SIGN_VERDICT);
    lock.hold(patient.trialId());
    PatientEvaluation evaluation =
        evaluations
            .of(patient)
            .orElseThrow(() -> refused("no-place", "The patient holds no place.", null));
    Verdict previous = evaluation.verdict();
    VerdictChecks.check(command, evaluation);
    unsettled.refuse(command.kind(), evaluation);
    VerdictRecord record = newRecord(command, evaluation);
    SignatureReceipt receipt = signatures.sign(request(command, patient, record));
    String why =
        previous == null ? command.summary().strip() : required(command.changeReason()).strip();
    reason.because(why);
    supersede(patient, receipt);
    Verdict verdict =
        verdicts.saveAndFlush(record.signed(receipt.id(), receipt.signedAt())).verdict();
    moveSlot(evaluation, command.kind(), why);
    events.publishEvent(
        new VerdictSigned(
            patient.trialId(),
            patient.id(),
            patient.code(),
            evaluation.slot().level(),
            verdict,
            previous,
            receipt.printedName(),
            why));
    return verdict;
  }

  private void supersede(PatientSummary patient, SignatureReceipt receipt) {
    Optional<VerdictRecord> standing = verdicts.findByPatientIdAndSupersededAtIsNull(patient.id());
    standing.ifPresent(
        record -> {
          record.supersede(receipt.signedAt());
          verdicts.flush();
        });
  }

  private VerdictRecord newRecord(SignVerdict command, PatientEvaluation evaluation) {
    return new VerdictRecord(
        evaluation.patient(),
        evaluation.slot().level(),
        command.kind(),
        command.summary().strip(),
        proposals.propose(evaluation),
        DltRule.VERSION);
  }

  private static SignatureRequest request(
      SignVerdict command, PatientSummary patient, VerdictRecord record) {
    return new SignatureRequest(
        "verdict",
        record.id(),
        patient.signingPlace(),
        "Verdict: " + command.kind().label(),
        "%s: %s. %s".formatted(patient.code(), command.kind().label(), command.summary().strip()),
        command.password());
  }

  private void moveSlot(PatientEvaluation evaluation, VerdictKind kind, String why) {
    UUID patient = evaluation.patient().id();
    if (kind == VerdictKind.NOT_EVALUABLE) {
      slots.replace(patient, "Not evaluable: " + why);
    } else if (evaluation.slot().state() == SlotState.REPLACED) {
      slots.restore(patient);
    }
  }

  private static String required(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static Refused refused(String code, String sentence, @Nullable String remedy) {
    return new Refused(new Problem(code, null, sentence, remedy));
  }
}
