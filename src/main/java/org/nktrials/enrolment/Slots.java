package org.nktrials.enrolment;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nktrials.patient.PatientFile;
import org.nktrials.patient.PatientSummary;
import org.nktrials.shared.ChangeReason;
import org.nktrials.shared.OncePerPage;
import org.nktrials.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Places at dose levels: confirmed, given back, replaced, moved. */
@Service
public class Slots {

  private static final List<SlotState> COUNTING =
      List.of(SlotState.RESERVED, SlotState.CONFIRMED, SlotState.REPLACED);

  private final PatientFile file;
  private final SlotRepository slots;
  private final FreePlaces places;
  private final TreatmentStarted treatment;
  private final ChangeReason reason;
  private final Clock clock;

  Slots(
      PatientFile file,
      SlotRepository slots,
      FreePlaces places,
      TreatmentStarted treatment,
      ChangeReason reason,
      Clock clock) {
    this.file = file;
    this.slots = slots;
    this.places = places;
    this.treatment = treatment;
    this.reason = reason;
    this.clock = clock;
  }

  /** Every slot of a trial, whoever looks, in the order in which they were reserved. */
  @Transactional(readOnly = true)
  public List<Slot> ofTrial(UUID trialId) {
    return placesOf(trialId).slots();
  }

  /** Reads the slots of these trials for this page, in one query. */
  @Transactional(readOnly = true)
  public void readTogether(Collection<UUID> trialIds) {
    OncePerPage.readTogether(
        trialIds,
        PlacesOf::new,
        PlacesOfTrial.of(List.of()),
        asked ->
            slots.withAssignments(asked).stream()
                .collect(
                    groupingBy(
                        one -> one.slot().trialId(),
                        collectingAndThen(toList(), PlacesOfTrial::of))));
  }

  PlacesOfTrial placesOf(UUID trialId) {
    return OncePerPage.answer(
        new PlacesOf(trialId), () -> PlacesOfTrial.of(slots.withAssignments(List.of(trialId))));
  }

  /** The place at whose level the patient counts: held, or given to a replacement. */
  @Transactional(readOnly = true)
  public Optional<Slot> counting(UUID patientId) {
    return latest(patientId, COUNTING);
  }

  /** The place that the patient holds now. */
  @Transactional(readOnly = true)
  public Optional<Slot> heldBy(UUID patientId) {
    return latest(patientId, FreePlaces.HELD);
  }

  private Optional<Slot> latest(UUID patientId, List<SlotState> states) {
    return file.of(PlaceParts.SLOTS, patientId).stream()
        .filter(slot -> states.contains(slot.state()))
        .findFirst()
        .map(SlotRecord::slot);
  }

  /**
   * Gives the place back of a patient who leaves before any study drug, whatever the status.
   *
   * @throws Refused when there is no place, or study drug was given
   */
  void giveBack(PatientSummary patient, String why) {
    SlotRecord slot =
        held(patient.id())
            .orElseThrow(
                () -> FreePlaces.refusal("no-reservation", "The patient holds no place.", null));
    if (treatment.hasStudyDrug(patient.id())) {
      throw FreePlaces.refusal(
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
        .ifPresent(slot -> slot.takeAgain(places.number(slot.trialId(), slot.levelNumber())));
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
                slot.takeAgain(places.number(slot.trialId(), slot.levelNumber()));
              });
    }
  }

  private Optional<SlotRecord> heldOrReplaced(UUID patientId) {
    return slots.findFirstByPatientIdAndStateInOrderByReservedAtDesc(patientId, COUNTING);
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
                    FreePlaces.refusal(
                        "place-replaced",
                        "The patient's place was given to a replacement.",
                        "Correct the verdict first."));
    reason.because(why);
    present.giveBack(SlotState.RELEASED, why, clock.instant());
    slots.flush();
    SlotRecord slot = places.take(patient, level, 0);
    slot.confirm(clock.instant());
    slots.save(slot);
  }

  private Optional<SlotRecord> held(UUID patientId) {
    return slots.findFirstByPatientIdAndStateInOrderByReservedAtDesc(patientId, FreePlaces.HELD);
  }

  private record PlacesOf(UUID trialId) {}
}
