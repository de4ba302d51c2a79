package org.nktrials.enrolment;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
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

/** Places kept for patients in screening: reserved in turn, prolonged, given back. */
@Service
public class Reservations {

  private static final int LONGEST_REASON = 500;

  private final SlotRepository slots;
  private final PlaceRequestRepository requests;
  private final FreePlaces places;
  private final Expiry expiry;
  private final Slots held;
  private final TrialLock lock;
  private final Patients patients;
  private final ProtocolService protocols;
  private final Authority authority;
  private final ChangeReason reason;
  private final Clock clock;

  Reservations(
      SlotRepository slots,
      PlaceRequestRepository requests,
      FreePlaces places,
      Expiry expiry,
      Slots held,
      TrialLock lock,
      Patients patients,
      ProtocolService protocols,
      Authority authority,
      ChangeReason reason,
      Clock clock) {
    this.slots = slots;
    this.requests = requests;
    this.places = places;
    this.expiry = expiry;
    this.held = held;
    this.lock = lock;
    this.patients = patients;
    this.protocols = protocols;
    this.authority = authority;
    this.reason = reason;
    this.clock = clock;
  }

  /**
   * Reserves a place in turn. Of two people who reach for the last one, one gets it.
   *
   * @throws Refused when the level takes nobody, no place is free or others wait
   */
  @Transactional
  public Slot reserve(String patientCode, int level) {
    return reserve(patientCode, level, null);
  }

  /**
   * Reserves a place. A place that was offered to the patient's site is used up first; without one
   * the waiting list goes first.
   *
   * @param override why the waiting list is passed over; null to keep to it
   * @throws Refused when the level takes nobody, no place is free or others wait
   */
  @Transactional
  public Slot reserve(String patientCode, int level, @Nullable String override) {
    PatientSummary patient = patients.patient(patientCode, Permission.RESERVE_SLOT);
    lock.hold(patient.trialId());
    expiry.releaseDue(patient.trialId());
    requireScreening(patient);
    requireNone(patient);
    Optional<PlaceRequestRecord> offer = offered(patient, level);
    String why = offer.isPresent() ? null : passingOver(patient, override);
    SlotRecord slot = places.take(patient, level, offer.isPresent() ? 1 : 0).passing(why);
    offer.ifPresent(
        request -> {
          reason.because("The offered place is reserved for " + patient.code());
          request.take(patient.id(), clock.instant());
        });
    return slots.save(slot).slot();
  }

  /**
   * Keeps a reservation longer.
   *
   * @throws Refused when there is none that can expire, or the reason is blank
   */
  @Transactional
  public void prolong(String patientCode, String why) {
    PatientSummary patient = patients.patient(patientCode, Permission.RESERVE_SLOT);
    lock.hold(patient.trialId());
    requireScreening(patient);
    SlotRecord slot =
        slots
            .findFirstByPatientIdAndStateInOrderByReservedAtDesc(
                patient.id(), List.of(SlotState.RESERVED))
            .orElseThrow(
                () ->
                    FreePlaces.refusal(
                        "no-reservation", "The patient holds no reservation.", null));
    reason.because(required(why));
    int days =
        protocols
            .version(patient.protocolVersionId())
            .definition()
            .placeSettings()
            .reservationDays();
    slot.until(clock.instant().plus(Duration.ofDays(days)));
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
    held.giveBack(patient, required(why));
  }

  private void requireNone(PatientSummary patient) {
    held.heldBy(patient.id())
        .ifPresent(
            slot -> {
              throw FreePlaces.refusal(
                  "already-reserved",
                  "%s already holds a place at %s."
                      .formatted(patient.code(), levelName(patient, slot.level())),
                  null);
            });
  }

  private Optional<PlaceRequestRecord> offered(PatientSummary patient, int level) {
    return requests
        .findByTrialIdAndStateOrderByNumber(patient.trialId(), RequestState.OFFERED)
        .stream()
        .filter(request -> request.siteId().equals(patient.site().id()))
        .filter(request -> Objects.equals(request.levelNumber(), level))
        .findFirst();
  }

  private @Nullable String passingOver(PatientSummary patient, @Nullable String override) {
    int waiting =
        requests.findByTrialIdAndStateOrderByNumber(patient.trialId(), RequestState.WAITING).size();
    if (waiting == 0) {
      return null;
    }
    if (override == null || override.isBlank()) {
      throw new Refused(
          new Problem(
              "others-wait",
              null,
              waiting == 1
                  ? "A request waits for a place and goes first."
                  : waiting + " requests wait for a place and go first.",
              "Ask for a place on the waiting list, or an investigator passes it over with a"
                  + " reason."));
    }
    authority.require(Permission.OVERRIDE_WAITING_LIST, patient.trialId(), patient.site().id());
    return required(override);
  }

  private void requireScreening(PatientSummary patient) {
    if (patients.asOfNow(patient).status() != PatientStatus.SCREENING) {
      throw FreePlaces.refusal(
          "not-in-screening",
          patient.code() + " is no longer in screening.",
          "Places are reserved and given back during screening.");
    }
  }

  private String levelName(PatientSummary patient, int level) {
    return protocols.version(patient.protocolVersionId()).definition().levelName(level);
  }

  private static String required(String why) {
    String said = why.strip();
    if (said.isEmpty() || said.length() > LONGEST_REASON) {
      throw new Refused(
          Problem.of(
              "reason",
              "reason-missing",
              "Say why, in at most " + LONGEST_REASON + " characters."));
    }
    return said;
  }
}
