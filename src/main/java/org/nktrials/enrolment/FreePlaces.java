package org.nktrials.enrolment;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.stereotype.Component;

/** Finds the place that a patient takes, or says why there is none. Callers hold the trial lock. */
@Component
class FreePlaces {

  static final List<SlotState> HELD = List.of(SlotState.RESERVED, SlotState.CONFIRMED);

  private final SlotRepository slots;
  private final PlaceRequestRepository requests;
  private final LevelOpeningRepository openings;
  private final ProtocolService protocols;
  private final Clock clock;

  FreePlaces(
      SlotRepository slots,
      PlaceRequestRepository requests,
      LevelOpeningRepository openings,
      ProtocolService protocols,
      Clock clock) {
    this.slots = slots;
    this.requests = requests;
    this.openings = openings;
    this.protocols = protocols;
    this.clock = clock;
  }

  /**
   * A new reservation, not yet stored.
   *
   * @param ownOffers places offered at this level that this patient's site may use up
   * @throws Refused when the level takes nobody or no place is free
   */
  SlotRecord take(PatientSummary patient, int level, int ownOffers) {
    requireFree(patient.trialId(), patient.protocolVersionId(), level, ownOffers);
    Instant now = clock.instant();
    int days =
        protocols
            .version(patient.protocolVersionId())
            .definition()
            .placeSettings()
            .reservationDays();
    return new SlotRecord(
            patient.trialId(), level, number(patient.trialId(), level), patient.id(), now)
        .until(now.plus(Duration.ofDays(days)));
  }

  /**
   * Requires that one more place can be kept at a level.
   *
   * @param ownOffers places already offered that are to be used up
   */
  void requireFree(UUID trialId, UUID protocolVersion, int level, int ownOffers) {
    LevelOpeningRecord opening =
        openings
            .lock(trialId, level)
            .orElseThrow(
                () ->
                    refusal(
                        "level-not-open",
                        "The dose level numbered " + level + " is not open.",
                        "Choose an open level."));
    String name = protocols.version(protocolVersion).definition().levelName(level);
    if (!opening.takesPatients()) {
      String why = opening.suspendedReason();
      throw refusal(
          "level-takes-nobody",
          name + (why == null ? " is " + opening.state().label() + "." : " is suspended: " + why),
          "A signed decision opens a level.");
    }
    if (kept(trialId, level) - ownOffers >= opening.places()) {
      throw refusal(
          "no-free-place",
          "No place is free at %s: all %d are taken.".formatted(name, opening.places()),
          "Look at the cohort board; a place becomes free when a patient is replaced or a decision"
              + " opens more.");
    }
  }

  /** The lowest number that nobody holds at the level. */
  int number(UUID trialId, int level) {
    Set<Integer> taken =
        slots.findByTrialIdAndLevelNumberAndStateIn(trialId, level, HELD).stream()
            .map(SlotRecord::place)
            .collect(toSet());
    return IntStream.iterate(1, place -> place + 1)
        .filter(place -> !taken.contains(place))
        .findFirst()
        .orElseThrow();
  }

  private int kept(UUID trialId, int level) {
    long offered =
        requests.findByTrialIdAndStateOrderByNumber(trialId, RequestState.OFFERED).stream()
            .map(PlaceRequestRecord::levelNumber)
            .filter(number -> number != null && number == level)
            .count();
    return slots.findByTrialIdAndLevelNumberAndStateIn(trialId, level, HELD).size()
        + Math.toIntExact(offered);
  }

  static Refused refusal(String code, String sentence, @Nullable String remedy) {
    return new Refused(new Problem(code, null, sentence, remedy));
  }
}
