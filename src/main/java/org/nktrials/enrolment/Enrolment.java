package org.nktrials.enrolment;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Permission;
import org.nktrials.access.SignatureReceipt;
import org.nktrials.access.SignatureRequest;
import org.nktrials.access.Signatures;
import org.nktrials.access.SigningProof;
import org.nktrials.patient.PatientStatus;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.patient.Registration;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.rules.eligibility.EligibilityDecision;
import org.nktrials.rules.eligibility.EligibilityRule;
import org.nktrials.rules.reason.Reason;
import org.nktrials.shared.ChangeReason;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The end of screening: enrolment once an investigator confirms eligibility, or screen failure. */
@Service
public class Enrolment {

  private final Eligibility eligibility;
  private final EligibilityConfirmationRepository confirmations;
  private final Slots slots;
  private final LevelOpenings openings;
  private final TrialLock lock;
  private final Patients patients;
  private final Registration registration;
  private final TreatmentStarted treatment;
  private final ProtocolService protocols;
  private final Signatures signatures;
  private final ChangeReason reason;
  private final Clock clock;

  Enrolment(
      Eligibility eligibility,
      EligibilityConfirmationRepository confirmations,
      Slots slots,
      LevelOpenings openings,
      TrialLock lock,
      Patients patients,
      Registration registration,
      TreatmentStarted treatment,
      ProtocolService protocols,
      Signatures signatures,
      ChangeReason reason,
      Clock clock) {
    this.eligibility = eligibility;
    this.confirmations = confirmations;
    this.slots = slots;
    this.openings = openings;
    this.lock = lock;
    this.patients = patients;
    this.registration = registration;
    this.treatment = treatment;
    this.protocols = protocols;
    this.signatures = signatures;
    this.reason = reason;
    this.clock = clock;
  }

  /**
   * Everything in the way of the investigator's confirmation; empty when it can be signed. Says
   * nothing about the person who asks.
   */
  @Transactional(readOnly = true)
  public List<Problem> obstacles(PatientSummary patient) {
    return obstacles(patient, eligibility.of(patient).decision());
  }

  /**
   * The investigator confirms that every criterion is met, signed: the patient is enrolled and the
   * reserved place confirmed.
   *
   * @throws Refused with everything that is in the way
   */
  @Transactional
  public void confirm(String patientCode, @Nullable String password) {
    confirmWith(patientCode, SigningProof.of(password));
  }

  /** As {@link #confirm(String, String)}, with a proof that may cover a list. */
  @Transactional
  public void confirmWith(String patientCode, SigningProof proof) {
    PatientSummary asked = patients.patient(patientCode, Permission.CONFIRM_ELIGIBILITY);
    lock.hold(asked.trialId());
    PatientSummary patient = patients.asOfNow(asked);
    EligibilityDecision decision = eligibility.of(patient).decision();
    List<Problem> obstacles = obstacles(patient, decision);
    if (!obstacles.isEmpty()) {
      throw new Refused(obstacles);
    }
    String why = "Eligibility confirmed by " + sign(patient, decision, proof).printedName();
    reason.because(why);
    slots.confirm(patient.id());
    registration.become(patient.id(), PatientStatus.ENROLLED, why);
  }

  /**
   * Records a screen failure and gives the place back.
   *
   * @throws Refused on field "reason" when it is blank; when the patient is not in screening
   */
  @Transactional
  public void screenFailed(String patientCode, String why) {
    PatientSummary asked = patients.patient(patientCode, Permission.RECORD_ELIGIBILITY);
    lock.hold(asked.trialId());
    PatientSummary patient = patients.asOfNow(asked);
    if (patient.status() != PatientStatus.SCREENING) {
      throw new Refused(Eligibility.notInScreening(patient));
    }
    if (why.isBlank()) {
      throw new Refused(
          Problem.of("reason", "reason-missing", "Say why the patient is a screen failure."));
    }
    // Who has had study drug by mistake keeps the place until an investigator gives a verdict.
    if (slots.heldBy(patient.id()).isPresent() && !treatment.hasStudyDrug(patient.id())) {
      slots.giveBack(patient, "Screen failure: " + why.strip());
    }
    registration.become(patient.id(), PatientStatus.SCREEN_FAILED, why.strip());
  }

  private SignatureReceipt sign(
      PatientSummary patient, EligibilityDecision decision, SigningProof proof) {
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
                patient.signingPlace(),
                "Eligibility confirmed",
                patient.code() + "\n" + inputs,
                null,
                proof));
    confirmations.save(confirmation.signedBy(receipt.id()));
    return receipt;
  }

  private List<Problem> obstacles(PatientSummary patient, EligibilityDecision decision) {
    if (patient.status() != PatientStatus.SCREENING) {
      return List.of(Eligibility.notInScreening(patient));
    }
    List<Problem> obstacles = new ArrayList<>();
    if (!(decision instanceof EligibilityDecision.Eligible)) {
      decision.reasons().stream()
          .map(why -> new Problem(why.code(), null, why.sentence(), null))
          .forEach(obstacles::add);
    }
    slots
        .heldBy(patient.id())
        .map(slot -> levelObstacle(patient, slot))
        .orElseGet(
            () ->
                List.of(
                    new Problem(
                        "no-place",
                        null,
                        "The patient holds no place.",
                        "Reserve a place at the open level.")))
        .forEach(obstacles::add);
    return obstacles;
  }

  private List<Problem> levelObstacle(PatientSummary patient, Slot slot) {
    LevelStatus level = openings.status(patient.trialId(), slot.level());
    if (level.takesPatients()) {
      return List.of();
    }
    String suspended = level.suspendedReason();
    String name =
        protocols.version(patient.protocolVersionId()).definition().levelName(slot.level());
    return List.of(
        new Problem(
            "level-takes-nobody",
            null,
            suspended == null
                ? name + " is " + level.state().label() + "."
                : name + " is suspended: " + suspended,
            "Give the place back and reserve one at an open level."));
  }
}
