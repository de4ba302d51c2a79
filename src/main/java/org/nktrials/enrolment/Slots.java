package org.nktrials.enrolment;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Permission;
import org.nktrials.patient.PatientStatus;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.shared.ChangeReason;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Places at dose levels: reserved, confirmed, given back, replaced. */
@Service
public class Slots {

  private static final List<SlotState> HELD = List.of(SlotState.RESERVED, SlotState.CONFIRMED);

  private final SlotRepository slots;
  private final LevelOpeningRepository openings;
  private final TrialLock lock;
  private final Patients patients;
  private final ProtocolService protocols;
  private final TreatmentStarted treatment;
  private final ChangeReason reason;
  private final Clock clock;

  Slots(
      SlotRepository slots,
      LevelOpeningRepository openings,
      TrialLock lock,
      Patients patients,
      ProtocolService protocols,
      TreatmentStarted treatment,
      ChangeReason reason,
      Clock clock) {
    this.slots = slots;
    this.openings = openings;
    this.lock = lock;
    this.patients = patients;
    this.protocols = protocols;
    this.treatment = treatment;
    this.reason = reason;
    this.clock = clock;
  }

  /** Every slot of a trial, whoever looks, in the order in which they were reserved. */
  @Transactional(readOnly = true)
  public List<Slot> ofTrial(UUID trialId) {
    return slots.findByTrialIdOrderByReservedAt(trialId).stream().map(SlotRecord::slot).toList();
  }

  /** The place at whose level the patient counts: held, or given to a replacement. */
  @Transactional(readOnly = true)
  public Optional<Slot> counting(UUID patientId) {
    return heldOrReplaced(patientId).map(SlotRecord::slot);
  }

  /** The place that the patient holds now. */
  @Transactional(readOnly = true)
  public Optional<Slot> heldBy(UUID patientId) {
    return held(patientId).map(SlotRecord::slot);
  }

  /**
   * Reserves a place. Of two people who reach for the last one, one gets it.
   *
   * @throws Refused when the level takes nobody or no place is free
   */
  @Transactional
  public Slot reserve(String patientCode, int level) {
    PatientSummary patient = patients.patient(patientCode, Permission.RESERVE_SLOT);
    lock.hold(patient.trialId());
    requireScreening(patient);
    held(patient.id())
        .ifPresent(
            slot -> {
              throw refusal(
                  "already-reserved",
                  "%s already holds a place at %s."
                      .formatted(patient.code(), levelName(patient, slot.levelNumber())),
                  null);
            });
    return slots.save(newSlot(patient, level)).slot();
  }

  /**
   * Gives a reservation back.
   *
   * @throws Refused when there is none, or study drug was given
   */
  @Transactional
  public void release(String patientCode, String why) {
    PatientSummary patient = patients.patient(patientCode, Permission.RESERVE_SLOT);
    lock.hold(patient.trialId());
    requireScreening(patient);
    giveBack(patient, why);
  }

  /**
   * Gives the place back of a patient who leaves before any study drug, whatever the status.
   *
   * @throws Refused when there is no place, or study drug was given
   */
  void giveBack(PatientSummary patient, String why) {
    SlotRecord slot =
        held(patient.id())
            .orElseThrow(() -> refusal("no-reservation", "The patient holds no place.", null));
    if (treatment.hasStudyDrug(patient.id())) {
      throw refusal(
          "treatment-started",
          "Study drug was given: the place stays with the patient.",
          "An investigator stops treatment or gives a verdict.");
    }
    reason.because(why);
    slot.giveBack(SlotState.RELEASED, why, clock.instant());
  }

  /** Confirms the reserved place at enrolment. */
  @Transactional
  public void confirm(UUID patientId) {
    held(patientId).ifPresent(slot -> slot.confirm(clock.instant()));
  }

  /** Frees the place of a patient who is not evaluable. */
  @Transactional
  public void replace(UUID patientId, String why) {
    held(patientId).ifPresent(slot -> slot.giveBack(SlotState.REPLACED, why, clock.instant()));
  }

  /**
   * Counts a patient again whose verdict "not evaluable" was corrected, over the places if need be.
   */
  @Transactional
  public void restore(UUID patientId) {
    slots
        .findFirstByPatientIdAndStateInOrderByReservedAtDesc(patientId, List.of(SlotState.REPLACED))
        .ifPresent(slot -> slot.takeAgain(freePlace(slot.trialId(), slot.levelNumber())));
  }

  /**
   * Counts a patient again whose place was given back before a dose, already given, was entered.
   */
  @Transactional
  public void takeBackAfterDose(UUID patientId) {
    if (heldOrReplaced(patientId).isEmpty()) {
      slots
          .findFirstByPatientIdAndStateInOrderByReservedAtDesc(
              patientId, List.of(SlotState.RELEASED))
          .ifPresent(
              slot -> {
                reason.because("A dose was given before the place was given back");
                slot.takeAgain(freePlace(slot.trialId(), slot.levelNumber()));
              });
    }
  }

  private Optional<SlotRecord> heldOrReplaced(UUID patientId) {
    return slots.findFirstByPatientIdAndStateInOrderByReservedAtDesc(
        patientId, List.of(SlotState.RESERVED, SlotState.CONFIRMED, SlotState.REPLACED));
  }

  /**
   * Moves a patient in lead-in to another level's free place.
   *
   * @throws Refused when the patient's place was replaced, or the level takes nobody
   */
  @Transactional
  public void move(PatientSummary patient, int level, String why) {
    SlotRecord present =
        held(patient.id())
            .orElseThrow(
                () ->
                    refusal(
                        "place-replaced",
                        "The patient's place was given to a replacement.",
                        "Correct the verdict first."));
    reason.because(why);
    present.giveBack(SlotState.RELEASED, why, clock.instant());
    slots.flush();
    SlotRecord slot = newSlot(patient, level);
    slot.confirm(clock.instant());
    slots.save(slot);
  }

  private void requireScreening(PatientSummary patient) {
    if (patients.asOfNow(patient).status() != PatientStatus.SCREENING) {
      throw refusal(
          "not-in-screening",
          patient.code() + " is no longer in screening.",
          "Places are reserved and given back during screening.");
    }
  }

  private SlotRecord newSlot(PatientSummary patient, int level) {
    LevelOpeningRecord opening =
        openings
            .lock(patient.trialId(), level)
            .orElseThrow(
                () ->
                    refusal(
                        "level-not-open",
                        "The dose level numbered " + level + " is not open.",
                        "Choose an open level."));
    String name = levelName(patient, level);
    if (!opening.takesPatients()) {
      String why = opening.suspendedReason();
      throw refusal(
          "level-takes-nobody",
          name + (why == null ? " is " + opening.state().label() + "." : " is suspended: " + why),
          "A signed decision opens a level.");
    }
    int place = freePlace(patient.trialId(), level);
    if (place > opening.places()) {
      throw refusal(
          "no-free-place",
          "No place is free at %s: all %d are taken.".formatted(name, opening.places()),
          "Look at the cohort board; a place becomes free when a patient is replaced or a decision"
              + " opens more.");
    }
    return new SlotRecord(patient.trialId(), level, place, patient.id(), clock.instant());
  }

  private int freePlace(UUID trialId, int level) {
    Set<Integer> taken =
        slots.findByTrialIdAndLevelNumberAndStateIn(trialId, level, HELD).stream()
            .map(SlotRecord::place)
            .collect(toSet());
    return IntStream.iterate(1, place -> place + 1)
        .filter(place -> !taken.contains(place))
        .findFirst()
        .orElseThrow();
  }

  private Optional<SlotRecord> held(UUID patientId) {
    return slots.findFirstByPatientIdAndStateInOrderByReservedAtDesc(patientId, HELD);
  }

  private String levelName(PatientSummary patient, int level) {
    return protocols.version(patient.protocolVersionId()).definition().levelName(level);
  }

  private static Refused refusal(String code, String sentence, @Nullable String remedy) {
    return new Refused(new Problem(code, null, sentence, remedy));
  }
}
