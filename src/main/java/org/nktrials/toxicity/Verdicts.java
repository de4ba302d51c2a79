package org.nktrials.toxicity;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
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
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.rules.reason.Reason;
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

  private static final int LONGEST_SUMMARY = 1000;

  private final VerdictRepository verdicts;
  private final Evaluations evaluations;
  private final DltProposals proposals;
  private final Slots slots;
  private final TrialLock lock;
  private final Patients patients;
  private final Signatures signatures;
  private final ChangeReason reason;
  private final ApplicationEventPublisher events;

  Verdicts(
      VerdictRepository verdicts,
      Evaluations evaluations,
      DltProposals proposals,
      Slots slots,
      TrialLock lock,
      Patients patients,
      Signatures signatures,
      ChangeReason reason,
      ApplicationEventPublisher events) {
    this.verdicts = verdicts;
    this.evaluations = evaluations;
    this.proposals = proposals;
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
    return verdicts.findByPatientIdOrderBySignedAt(patientId).stream()
        .map(VerdictRecord::verdict)
        .toList();
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
    check(command, evaluation, previous);
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
    String proposal =
        proposals.propose(evaluation).reasons().stream()
            .map(Reason::sentence)
            .collect(joining("\n"));
    return new VerdictRecord(
        evaluation.patient(),
        evaluation.slot().level(),
        command.kind(),
        command.summary().strip(),
        proposal,
        DltRule.VERSION);
  }

  private static SignatureRequest request(
      SignVerdict command, PatientSummary patient, VerdictRecord record) {
    return new SignatureRequest(
        "verdict",
        record.id(),
        "Verdict: " + command.kind().label(),
        "%s: %s. %s".formatted(patient.code(), command.kind().label(), command.summary().strip()),
        null,
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

  private static void check(
      SignVerdict command, PatientEvaluation evaluation, @Nullable Verdict previous) {
    List<Problem> problems = new ArrayList<>();
    if (command.summary().isBlank() || command.summary().length() > LONGEST_SUMMARY) {
      problems.add(
          Problem.of("summary", "summary", "Say what was found, in at most 1,000 characters."));
    }
    if (previous != null && (command.changeReason() == null || command.changeReason().isBlank())) {
      problems.add(
          Problem.of("changeReason", "reason-missing", "Say why the signed verdict changes."));
    }
    timing(command.kind(), evaluation, problems);
    if (!problems.isEmpty()) {
      throw new Refused(problems);
    }
  }

  private static void timing(
      VerdictKind kind, PatientEvaluation evaluation, List<Problem> problems) {
    var window = evaluation.window();
    boolean closed = window != null && window.isClosed(evaluation.today());
    if (kind == VerdictKind.NO_DLT && !closed) {
      problems.add(
          new Problem(
              "window-open",
              "kind",
              "Evaluable without DLT can only be said once the DLT window has closed.",
              window == null
                  ? "The window has not started."
                  : "The window closes after " + window.end() + "."));
    }
    if (kind == VerdictKind.DLT && window == null) {
      problems.add(Problem.of("kind", "window-not-started", "The DLT window has not started."));
    }
    if (!evaluation.studyDrugGiven()) {
      problems.add(
          new Problem(
              "not-treated",
              null,
              "The patient has had no study drug.",
              "Give the reservation back instead."));
    }
  }

  private static String required(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static Refused refused(String code, String sentence, @Nullable String remedy) {
    return new Refused(new Problem(code, null, sentence, remedy));
  }
}
