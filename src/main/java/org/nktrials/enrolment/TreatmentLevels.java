package org.nktrials.enrolment;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Permission;
import org.nktrials.access.SignatureReceipt;
import org.nktrials.access.SignatureRequest;
import org.nktrials.access.Signatures;
import org.nktrials.patient.PatientFile;
import org.nktrials.patient.PatientStatus;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.patient.Registration;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** At which level a patient is treated, and the investigator's word when that level closed. */
@Service
public class TreatmentLevels {

  private final PatientFile file;
  private final AssignmentRepository assignments;
  private final Slots slots;
  private final LevelOpenings openings;
  private final TreatmentStarted treatment;
  private final TrialLock lock;
  private final Patients patients;
  private final Registration registration;
  private final ProtocolService protocols;
  private final Signatures signatures;
  private final Clock clock;

  TreatmentLevels(
      PatientFile file,
      AssignmentRepository assignments,
      Slots slots,
      LevelOpenings openings,
      TreatmentStarted treatment,
      TrialLock lock,
      Patients patients,
      Registration registration,
      ProtocolService protocols,
      Signatures signatures,
      Clock clock) {
    this.file = file;
    this.assignments = assignments;
    this.slots = slots;
    this.openings = openings;
    this.treatment = treatment;
    this.lock = lock;
    this.patients = patients;
    this.registration = registration;
    this.protocols = protocols;
    this.signatures = signatures;
    this.clock = clock;
  }

  /** The level of a patient; empty while the patient has no place. */
  @Transactional(readOnly = true)
  public Optional<TreatmentLevel> of(PatientSummary patient) {
    LevelAssignment latest =
        file.of(PlaceParts.ASSIGNMENTS, patient.id()).stream()
            .findFirst()
            .map(AssignmentRecord::assignment)
            .orElse(null);
    return slots
        .counting(patient.id())
        .map(
            slot ->
                new TreatmentLevel(
                    openings.status(patient.trialId(), level(slot, latest)), latest));
  }

  /** The levels of all patients of a trial with a place, in two queries. */
  @Transactional(readOnly = true)
  public Map<UUID, TreatmentLevel> ofTrial(UUID trialId) {
    Map<Integer, LevelStatus> status =
        openings.statuses(trialId).stream().collect(toMap(LevelStatus::level, s -> s));
    PlacesOfTrial places = slots.placesOf(trialId);
    Map<UUID, TreatmentLevel> levels = new HashMap<>();
    for (Slot slot : places.slots()) {
      if (slot.state() != SlotState.RELEASED) {
        LevelAssignment assignment = places.assignments().get(slot.patientId());
        int level = level(slot, assignment);
        levels.put(
            slot.patientId(),
            new TreatmentLevel(status.getOrDefault(level, LevelStatus.notOpen(level)), assignment));
      }
    }
    return levels;
  }

  /**
   * Assigns the level of the next doses, signed. A patient in lead-in takes a free place there; a
   * patient who has had the escalated drug keeps the place that counts.
   *
   * @throws Refused when the level takes no such patient or the password is wrong
   */
  @Transactional
  public void assign(String patientCode, int level, String why, @Nullable String password) {
    PatientSummary asked = patients.patient(patientCode, Permission.ASSIGN_LEVEL);
    lock.hold(asked.trialId());
    PatientSummary patient = patients.asOfNow(asked);
    requirePlace(patient);
    String drug =
        protocols.version(patient.protocolVersionId()).definition().escalatedTreatment().code();
    boolean inLeadIn = !treatment.hasHad(patient.id(), drug);
    requireTakes(patient, openings.status(patient.trialId(), level), inLeadIn);
    sign(patient, level, why, password);
    if (inLeadIn) {
      slots.move(patient, level, why);
    }
    if (patient.status() == PatientStatus.OFF_TREATMENT) {
      registration.become(patient.id(), PatientStatus.ENROLLED, why);
    }
  }

  /** Lead-in needs an open level; who has had the escalated drug never goes up. */
  private void requireTakes(PatientSummary patient, LevelStatus status, boolean inLeadIn) {
    boolean open = status.state() == LevelState.OPEN && status.suspendedReason() == null;
    boolean completed = status.state() == LevelState.COMPLETED && status.suspendedReason() == null;
    if (!(open || (completed && !inLeadIn))) {
      throw levelRefused(
          status.state() == LevelState.NOT_OPEN
              ? "This level is not open."
              : name(patient, status.level())
                  + " is "
                  + (status.suspendedReason() == null ? status.state().label() : "suspended")
                  + ".",
          inLeadIn
              ? "A patient in lead-in needs a free place at an open level."
              : "Choose a level that is open or complete.");
    }
    boolean higher =
        slots.counting(patient.id()).filter(slot -> status.level() > slot.level()).isPresent();
    if (higher && !inLeadIn) {
      throw levelRefused(
          name(patient, status.level()) + " is higher than the level the patient was treated at.",
          "Choose the same level or a lower one.");
    }
  }

  private static Refused levelRefused(String sentence, String remedy) {
    return new Refused(new Problem("level-takes-nobody", "level", sentence, remedy));
  }

  /** Stops treatment, signed. */
  @Transactional
  public void stop(String patientCode, String why, @Nullable String password) {
    PatientSummary asked = patients.patient(patientCode, Permission.ASSIGN_LEVEL);
    lock.hold(asked.trialId());
    PatientSummary patient = patients.asOfNow(asked);
    requireStarted(patient);
    sign(patient, null, why, password);
    registration.become(patient.id(), PatientStatus.OFF_TREATMENT, why);
    if (!treatment.hasStudyDrug(patient.id()) && slots.heldBy(patient.id()).isPresent()) {
      slots.giveBack(patient, why);
    }
  }

  private static void requireStarted(PatientSummary patient) {
    if (patient.status() == PatientStatus.SCREENING
        || patient.status() == PatientStatus.SCREEN_FAILED) {
      throw new Refused(
          new Problem(
              "not-enrolled",
              null,
              patient.code() + " is not enrolled.",
              "Confirm eligibility first."));
    }
  }

  private void requirePlace(PatientSummary patient) {
    requireStarted(patient);
    if (of(patient).isEmpty()) {
      throw new Refused(
          new Problem(
              "no-place", null, patient.code() + " holds no place.", "Stop treatment instead."));
    }
  }

  private void sign(
      PatientSummary patient, @Nullable Integer level, String why, @Nullable String password) {
    AssignmentRecord assignment = new AssignmentRecord(patient.id(), level, why, clock.instant());
    String meaning =
        level == null ? "Treatment stopped" : "Level assigned: " + name(patient, level);
    SignatureReceipt receipt =
        signatures.sign(
            new SignatureRequest(
                "level_assignment",
                assignment.id(),
                patient.signingPlace(),
                meaning,
                patient.code() + ": " + meaning + ". Reason: " + why,
                password));
    assignments.save(assignment.signedBy(receipt.id()));
  }

  private String name(PatientSummary patient, int level) {
    return protocols.version(patient.protocolVersionId()).definition().levelName(level);
  }

  private static int level(Slot slot, @Nullable LevelAssignment assignment) {
    Integer assigned = assignment == null ? null : assignment.level();
    return assigned == null ? slot.level() : assigned;
  }
}
