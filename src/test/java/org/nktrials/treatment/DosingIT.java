package org.nktrials.treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.nktrials.treatment.StartedTrials.day;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Role;
import org.nktrials.enrolment.LevelOpenings;
import org.nktrials.enrolment.LevelState;
import org.nktrials.enrolment.TreatmentLevels;
import org.nktrials.patient.Deviation;
import org.nktrials.patient.Deviations;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.nktrials.shared.TimeOrderedId;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** The guard in front of every dose, on the database, in each state that a level can have. */
@IntegrationTest
class DosingIT {

  @Autowired private StartedTrials trials;
  @Autowired private DoseAuthorisations authorisations;
  @Autowired private Doses doses;
  @Autowired private DoseCancellation cancellation;
  @Autowired private Deviations deviations;
  @Autowired private LevelOpenings openings;
  @Autowired private TreatmentLevels levels;

  private TrialSummary trial;

  @BeforeEach
  void startTrial() {
    trial = trials.trial();
  }

  private List<String> refusal(PatientSummary patient, String drug, int day) {
    try {
      trials.authorise(patient, drug, day, 1);
      return List.of();
    } catch (Refused refused) {
      return refused.problems().stream().map(Problem::code).toList();
    }
  }

  private List<String> deviationsOf(PatientSummary patient) {
    return deviations.of(patient.id()).stream().map(Deviation::description).toList();
  }

  @Requirement("ORDER-01")
  @Test
  void refusesPatientsWhoAreNotEnrolled() {
    assertThat(refusal(trials.registered(trial), "CTX", -31)).containsExactly("not-enrolled");
  }

  @Requirement("UNIT-07")
  @Test
  void authorisesAtTheOpenLevelAndStoresWhy() {
    PatientSummary patient = trials.enrolled(trial);
    Authorisation given = trials.authorise(patient, "CTX", -31, 35);
    assertThat(given.reasons()).startsWith("dosing-guard/3: Level I · 3 MIU/day is open.");
    assertThat(given.sentences()).isEqualTo("Level I · 3 MIU/day is open.");
    assertThat(given.covers(day(3))).isTrue();
    assertThat(given.covers(day(4))).isFalse();
    assertThat(given.covers(day(-32))).isFalse();
  }

  @Test
  void authorisedDoseAsPlannedRaisesNoDeviation() {
    PatientSummary patient = trials.enrolled(trial);
    trials.authorise(patient, "IL2", -10, 1);
    RecordedDose recorded = trials.give(patient, "IL2", "3", -10, 1);
    assertThat(recorded.deviations()).isEmpty();
    assertThat(recorded.dose().authorised()).isTrue();
    assertThat(recorded.dose().level()).isEqualTo(1);
    assertThat(recorded.dose().enteredLate()).isFalse();
  }

  @Requirement("UNIT-08")
  @Test
  void recordsAnUnauthorisedDoseOfAnotherAmountWithTwoDeviations() {
    PatientSummary patient = trials.enrolled(trial);
    RecordedDose recorded = trials.give(patient, "IL2", "6", -10, 1);
    assertThat(recorded.dose().authorised()).isFalse();
    assertThat(recorded.deviations())
        .containsExactly(
            "Given without an authorisation.", "Given 6 MIU of interleukin-2, planned 3 MIU.");
    assertThat(deviationsOf(patient)).containsExactlyInAnyOrderElementsOf(recorded.deviations());
  }

  @Requirement("UNIT-08")
  @Test
  void recordsADoseToAPatientWithoutAPlaceAndSaysWhatTheGuardWouldSay() {
    PatientSummary patient = trials.registered(trial);
    RecordedDose recorded = trials.give(patient, "IL2", "3", -10, 1);
    assertThat(recorded.dose().level()).isNull();
    assertThat(recorded.deviations())
        .singleElement()
        .asString()
        .startsWith("Given without an authorisation, which would be refused: The patient is not");
  }

  @Requirement("UNIT-04")
  @Test
  void keepsTheIntervalToTheSentinelPatient() {
    PatientSummary sentinel = trials.enrolled(trial);
    PatientSummary second = trials.enrolled(trial);
    trials.authoriseAndGive(sentinel, "IL2", "3", -20, 1);
    assertThat(refusal(second, "IL2", -14)).containsExactly("stagger");
    assertThat(refusal(second, "IM", -14)).isEmpty();
    assertThat(refusal(second, "IL2", -13)).isEmpty();
  }

  @Requirement("UNIT-04")
  @Test
  void countsAFirstDoseForTheIntervalUntilItIsCancelled() {
    PatientSummary sentinel = trials.enrolled(trial);
    PatientSummary second = trials.enrolled(trial);
    Dose mistake = trials.give(sentinel, "IL2", "3", -20, 1).dose();
    assertThat(refusal(second, "IL2", -14)).containsExactly("stagger");
    trials.on(
        -14,
        Role.COORDINATOR,
        () ->
            cancellation.cancel(sentinel.code(), mistake.id(), mistake.version(), "Wrong patient"));
    assertThat(refusal(second, "IL2", -14)).isEmpty();
    assertThat(doses.of(sentinel.id())).singleElement().matches(dose -> !dose.counts());
  }

  @Requirement("UNIT-07")
  @Test
  void refusesEveryDoseAtAClosedLevel() {
    PatientSummary patient = trials.enrolled(trial);
    trials.authoriseAndGive(patient, "IL2", "3", -20, 1);
    trials.on(-18, Role.INVESTIGATOR, () -> openings.close(trial.id(), 1, "Second DLT"));
    assertThat(refusal(patient, "IL2", -17)).containsExactly("level-closed");
  }

  @Test
  void doseGivenBeforeTheLevelClosedKeepsItsAuthorisation() {
    PatientSummary patient = trials.enrolled(trial);
    trials.authorise(patient, "IM", -20, 14);
    trials.on(-15, Role.INVESTIGATOR, () -> openings.close(trial.id(), 1, "Second DLT"));
    RecordDose before =
        new RecordDose(
            patient.code(),
            "IM",
            new BigDecimal("400"),
            1,
            day(-16).atTime(8, 0),
            null,
            TimeOrderedId.next());
    assertThat(trials.on(-14, Role.COORDINATOR, () -> doses.record(before)).deviations()).isEmpty();
    assertThat(trials.give(patient, "IM", "400", -14, 1).deviations())
        .singleElement()
        .asString()
        .startsWith("Given on an authorisation that no longer held: Level I · 3 MIU/day is closed");
  }

  @Test
  void completeLevelTakesNoFirstDoseButLetsItsPatientsGoOn() {
    PatientSummary treated = trials.enrolled(trial);
    PatientSummary waiting = trials.enrolled(trial);
    trials.authoriseAndGive(treated, "IL2", "3", -20, 1);
    become(LevelState.COMPLETED);
    assertThat(refusal(treated, "IL2", -10)).isEmpty();
    assertThat(refusal(waiting, "IL2", -10)).containsExactly("level-completed");
    assertThat(refusal(waiting, "CTX", -10)).containsExactly("level-completed");
  }

  @Requirement("UNIT-07")
  @Test
  void refusesEveryDoseAboveTheMaximumToleratedDose() {
    PatientSummary treated = trials.enrolled(trial);
    trials.authoriseAndGive(treated, "IL2", "3", -20, 1);
    become(LevelState.ABOVE_MTD);
    assertThat(refusal(treated, "IL2", -10)).containsExactly("level-above-mtd");
  }

  @Test
  void suspensionStopsFirstDosesOnly() {
    PatientSummary treated = trials.enrolled(trial);
    PatientSummary waiting = trials.enrolled(trial);
    trials.authoriseAndGive(treated, "IL2", "3", -20, 1);
    trials.on(
        -18,
        Role.INVESTIGATOR,
        () -> openings.suspend(trial.id(), List.of(1), "Decision 1 is reopened"));
    assertThat(refusal(treated, "IL2", -10)).isEmpty();
    assertThat(refusal(waiting, "IL2", -10)).containsExactly("level-suspended");
  }

  @Test
  void refusesEveryDoseOnceTreatmentIsStoppedUntilALevelIsAssignedAgain() {
    PatientSummary patient = trials.enrolled(trial);
    trials.authoriseAndGive(patient, "IL2", "3", -20, 1);
    trials.on(
        -19,
        Role.INVESTIGATOR,
        () -> levels.stop(patient.code(), "Progression", TestPeople.PASSWORD));
    assertThat(refusal(patient, "IL2", -18)).containsExactly("treatment-stopped");
    trials.on(
        -17,
        Role.INVESTIGATOR,
        () -> levels.assign(patient.code(), 1, "Was no progression", TestPeople.PASSWORD));
    assertThat(refusal(patient, "IL2", -16)).isEmpty();
  }

  @Test
  void asksForEveryDrugAtOnceInTheOrderOfTheProtocol() {
    PatientSummary patient = trials.enrolled(trial);
    assertThat(trials.on(-20, () -> authorisations.askEach(patient, day(-20))))
        .containsOnlyKeys("CTX", "IM", "IL2")
        .allSatisfy(
            (drug, decision) ->
                assertThat(decision).isEqualTo(authorisations.ask(patient, drug, day(-20))));
  }

  @Test
  void authorisesTheEscalatedDrugDayByDayAndNothingInThePast() {
    PatientSummary patient = trials.enrolled(trial);
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> trials.authorise(patient, "IL2", -10, 5))
        .satisfies(r -> assertThat(r.problems()).extracting(Problem::field).containsOnly("days"));
    AuthoriseDose past =
        new AuthoriseDose(patient.code(), "IM", day(-12), 61, TimeOrderedId.next());
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> trials.on(-10, Role.PHARMACIST, () -> authorisations.authorise(past)))
        .satisfies(
            r ->
                assertThat(r.problems())
                    .extracting(Problem::field)
                    .containsExactly("plannedFor", "days"));
  }

  @Requirement("FAULT-04")
  @Test
  void recordsAndAuthorisesOnceHoweverOftenTheFormIsSent() {
    PatientSummary patient = trials.enrolled(trial);
    RecordDose command =
        new RecordDose(
            patient.code(),
            "IL2",
            new BigDecimal("3"),
            1,
            day(-10).atTime(8, 0),
            null,
            TimeOrderedId.next());
    UUID first = trials.on(-10, Role.COORDINATOR, () -> doses.record(command)).dose().id();
    UUID again = trials.on(-10, Role.COORDINATOR, () -> doses.record(command)).dose().id();
    assertThat(again).isEqualTo(first);
    assertThat(doses.of(patient.id())).hasSize(1);

    RecordDose toAnother =
        new RecordDose(
            trials.enrolled(trial).code(),
            "IL2",
            new BigDecimal("3"),
            1,
            day(-10).atTime(8, 0),
            null,
            command.submissionId());
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> trials.on(-10, Role.COORDINATOR, () -> doses.record(toAnother)));
  }

  @Test
  void refusesWhatCannotBeTrueOfADose() {
    PatientSummary patient = trials.enrolled(trial);
    RecordDose impossible =
        new RecordDose(
            patient.code(),
            "IM",
            new BigDecimal("0.0000001"),
            61,
            day(1).atTime(8, 0),
            "x".repeat(1001),
            TimeOrderedId.next());
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> trials.on(0, Role.COORDINATOR, () -> doses.record(impossible)))
        .satisfies(
            r ->
                assertThat(r.problems())
                    .extracting(Problem::field)
                    .containsExactly("givenAt", "amount", "days", "note"));
  }

  @Test
  void cancelsOnlyWithAReasonOnThePresentStateAndOnce() {
    PatientSummary patient = trials.enrolled(trial);
    Dose dose = trials.give(patient, "IM", "400", -10, 1).dose();
    assertRefused(() -> cancellation.cancel(patient.code(), dose.id(), 7L, "Typing error"));
    assertRefused(() -> cancellation.cancel(patient.code(), dose.id(), dose.version(), " "));
    trials.on(
        -9,
        Role.COORDINATOR,
        () -> cancellation.cancel(patient.code(), dose.id(), dose.version(), "Typing error"));
    assertRefused(
        () -> cancellation.cancel(patient.code(), dose.id(), dose.version() + 1, "Once more"));
  }

  @Test
  void eachRoleDoesItsOwn() {
    PatientSummary patient = trials.enrolled(trial);
    AuthoriseDose command =
        new AuthoriseDose(patient.code(), "IM", day(-10), 1, TimeOrderedId.next());
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(
            () -> trials.on(-10, Role.COORDINATOR, () -> authorisations.authorise(command)));
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(
            () ->
                trials.on(
                    -10,
                    Role.MONITOR,
                    () -> cancellation.cancel(patient.code(), UUID.randomUUID(), 0L, "x")));
  }

  private void assertRefused(Runnable work) {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> trials.on(-9, Role.COORDINATOR, work));
  }

  @SuppressWarnings("NullAway") // the committee's decision behind the state is not the matter here
  private void become(LevelState state) {
    trials.on(
        -18,
        Role.INVESTIGATOR,
        () -> openings.become(trial.id(), 1, state, null, "Decided for this test"));
  }
}
