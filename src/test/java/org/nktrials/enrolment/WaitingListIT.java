package org.nktrials.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Grant;
import org.nktrials.access.Role;
import org.nktrials.access.SignedInPerson;
import org.nktrials.patient.DueItem;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.nktrials.shared.TimeOrderedId;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.support.TodayTasks;
import org.nktrials.treatment.StartedTrials;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class WaitingListIT {

  private static final int THEN = -50;

  @Autowired private StartedTrials trials;
  @Autowired private TestPeople people;
  @Autowired private WaitingList waiting;
  @Autowired private Reservations reservations;
  @Autowired private Slots slots;
  @Autowired private LevelOpenings openings;
  @Autowired private Expiry expiry;
  @Autowired private PlaceTasks tasks;
  @Autowired private TodayTasks today;

  private TrialSummary trial;

  @BeforeEach
  void startTrial() {
    trial = trials.trial();
  }

  private PlaceRequest ask(int day, String site) {
    UUID id = people.site(site).id();
    return trials.on(
        day, Role.COORDINATOR, () -> waiting.request(trial.code(), id, TimeOrderedId.next()));
  }

  private void offer(int day, PlaceRequest request, String override, Role role) {
    trials.on(
        day,
        role,
        () -> {
          waiting.offer(trial.code(), request.id(), 1, request.version(), override);
          return true;
        });
  }

  private Slot reserve(int day, PatientSummary patient, String override, Role role) {
    return trials.on(day, role, () -> reservations.reserve(patient.code(), 1, override));
  }

  private List<PlaceRequest> list(int day) {
    return trials.on(day, Role.COORDINATOR, () -> waiting.of(trial.id()));
  }

  private int free(int day) {
    return trials.on(day, () -> openings.status(trial.id(), 1).free());
  }

  private static void refused(String code, ThrowingCallable work) {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(work)
        .extracting(refusal -> refusal.problems().getFirst(), type(Problem.class))
        .extracting(Problem::code)
        .isEqualTo(code);
  }

  @Test
  void anOfferedPlaceIsKeptForTheSiteAndUsedUpByItsPatient() {
    PlaceRequest request = ask(THEN, "01");
    offer(THEN, request, null, Role.COORDINATOR);
    assertThat(free(THEN)).isEqualTo(2);
    PatientSummary patient = trials.registered(trial, "01");
    reserve(THEN, patient, null, Role.COORDINATOR);
    assertThat(free(THEN)).isEqualTo(2);
    assertThat(list(THEN)).isEmpty();
  }

  @Requirement("UNIT-03")
  @Test
  void whoWaitsGoesFirstUnlessAnInvestigatorSaysWhy() {
    ask(THEN, "02");
    PatientSummary patient = trials.registered(trial, "01");
    refused("others-wait", () -> reserve(THEN, patient, null, Role.COORDINATOR));
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> reserve(THEN, patient, "Urgent", Role.COORDINATOR));
    assertThat(reserve(THEN, patient, "Cannot wait: progression", Role.INVESTIGATOR).state())
        .isEqualTo(SlotState.RESERVED);
  }

  @Requirement("UNIT-03")
  @Test
  void onlyTheNextIsOfferedAPlaceWithoutAReason() {
    ask(THEN, "01");
    PlaceRequest second = ask(THEN + 1, "02");
    refused("not-next", () -> offer(THEN + 1, second, null, Role.INVESTIGATOR));
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> offer(THEN + 1, second, "Urgent", Role.COORDINATOR));
    offer(THEN + 1, second, "Site 01 is on holiday", Role.INVESTIGATOR);
    assertThat(list(THEN + 1).getFirst().overrideReason()).isEqualTo("Site 01 is on holiday");
  }

  @Requirement("UNIT-01")
  @Test
  void noMorePlacesAreOfferedThanAreFree() {
    for (int place = 0; place < 3; place++) {
      offer(THEN, ask(THEN, "02"), null, Role.COORDINATOR);
    }
    PlaceRequest fourth = ask(THEN, "01");
    refused("no-free-place", () -> offer(THEN, fourth, null, Role.COORDINATOR));
    PatientSummary patient = trials.registered(trial, "01");
    refused("no-free-place", () -> reserve(THEN, patient, "Must not wait", Role.INVESTIGATOR));
  }

  @Requirement("UNIT-02")
  @Test
  void offersAndReservationsExpireByThemselves() {
    offer(THEN, ask(THEN, "02"), null, Role.COORDINATOR);
    PatientSummary patient = trials.registered(trial, "01");
    reserve(THEN, patient, null, Role.COORDINATOR);
    assertThat(free(THEN)).isEqualTo(1);
    trials.on(THEN + 4, this::lookAtTheClock);
    assertThat(free(THEN + 4)).isEqualTo(2);
    trials.on(THEN + 15, this::lookAtTheClock);
    assertThat(free(THEN + 15)).isEqualTo(3);
    assertThat(slots.heldBy(patient.id())).isEmpty();
  }

  @Requirement("UNIT-02")
  @Test
  void aReservationKeptLongerDoesNotExpire() {
    PatientSummary patient = trials.registered(trial, "01");
    reserve(THEN, patient, null, Role.COORDINATOR);
    trials.on(
        THEN + 10,
        Role.COORDINATOR,
        () -> {
          reservations.prolong(patient.code(), "The scan is on Friday");
          return true;
        });
    trials.on(THEN + 20, this::lookAtTheClock);
    Slot slot = slots.heldBy(patient.id()).orElseThrow();
    assertThat(slot.reservedUntil())
        .isCloseTo(
            StartedTrials.day(THEN + 24).atTime(12, 0).atZone(StartedTrials.ZONE).toInstant(),
            within(2, ChronoUnit.HOURS)); // an hour more or less where summer time changes
  }

  @Requirement("UNIT-02")
  @Test
  void aPlaceWithStudyDrugGivenCannotExpire() {
    PatientSummary patient = trials.registered(trial, "01");
    reserve(THEN, patient, null, Role.COORDINATOR);
    trials.give(patient, "CTX", "50", THEN + 1, 1);
    trials.on(THEN + 30, this::lookAtTheClock);
    assertThat(slots.heldBy(patient.id())).isPresent();
  }

  @Requirement("FAULT-04")
  @Test
  void sendingARequestTwiceAsksOnce() {
    UUID site = people.site("01").id();
    UUID sent = TimeOrderedId.next();
    for (int time = 0; time < 2; time++) {
      trials.on(THEN, Role.COORDINATOR, () -> waiting.request(trial.code(), site, sent));
    }
    assertThat(list(THEN)).hasSize(1);
  }

  @Test
  void asksOnlyForOnesOwnSiteAndWithdrawsOnlyItsRequests() {
    SignedInPerson elsewhere =
        people.person(
            "waiting-coordinator-02",
            new Grant(Role.COORDINATOR, null, people.site("02").id(), null));
    PlaceRequest request = ask(THEN, "01");
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(
            () ->
                people.doing(
                    elsewhere,
                    () ->
                        waiting.request(
                            trial.code(), people.site("01").id(), TimeOrderedId.next())));
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(
            () ->
                people.doing(
                    elsewhere,
                    () -> {
                      waiting.withdraw(trial.code(), request.id(), request.version(), "Mine");
                      return true;
                    }));
  }

  @Requirement("UNIT-03")
  @Test
  void onlyWhoWorksForTheSiteOfARequestOffersItAPlace() {
    PlaceRequest request = ask(THEN, "01");
    SignedInPerson elsewhere =
        people.person(
            "waiting-investigator-02",
            new Grant(Role.INVESTIGATOR, null, people.site("02").id(), null));
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> people.doing(elsewhere, () -> offered(request, null)));
    PlaceRequest own = ask(THEN + 1, "02");
    refused("not-next", () -> people.doing(elsewhere, () -> offered(own, null)));
    people.doing(elsewhere, () -> offered(own, "The patient cannot wait"));
    assertThat(list(THEN + 1)).extracting(PlaceRequest::id).contains(request.id());
  }

  private boolean offered(PlaceRequest request, String override) {
    waiting.offer(trial.code(), request.id(), 1, request.version(), override);
    return true;
  }

  @Requirement("FAULT-04")
  @Test
  void aStaleFormIsRefused() {
    PlaceRequest request = ask(THEN, "01");
    offer(THEN, request, null, Role.COORDINATOR);
    refused("stale-version", () -> offer(THEN, request, null, Role.COORDINATOR));
  }

  @Test
  void tellsTheSiteOnTodayWhatEndsSoonInOneQuery() {
    offer(-1, ask(-1, "02"), null, Role.COORDINATOR);
    ask(-1, "01");
    assertThat(trials.on(0, Role.COORDINATOR, () -> today.of(tasks, List.of(trial.id()))))
        .extracting(DueItem::action)
        .containsExactlyInAnyOrder("Take place", "Offer place");
    assertThat(trials.on(0, Role.PHARMACIST, () -> today.of(tasks, List.of(trial.id())))).isEmpty();
  }

  private boolean lookAtTheClock() {
    expiry.everyMinute();
    return true;
  }
}
