package org.nktrials.treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.nktrials.treatment.StartedTrials.day;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nktrials.access.Grant;
import org.nktrials.access.Role;
import org.nktrials.access.SignedInPerson;
import org.nktrials.patient.DueItem;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.nktrials.shared.TimeOrderedId;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.support.TodayTasks;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** A withheld dose stands in the way of every path to a dose. */
@Requirement("UNIT-09")
@IntegrationTest
class WithholdingIT {

  @Autowired private StartedTrials trials;
  @Autowired private TestPeople people;
  @Autowired private Withholdings withholdings;
  @Autowired private WithholdingTasks tasks;
  @Autowired private TodayTasks today;
  @Autowired private WithholdingStrip strip;
  @Autowired private DoseAuthorisations authorisations;
  @Autowired private Doses doses;

  private TrialSummary trial;
  private PatientSummary patient;

  @BeforeEach
  void enrolPatient() {
    trial = trials.trial();
    patient = trials.enrolled(trial);
  }

  private WithholdDose command(String drug) {
    return new WithholdDose(patient.code(), drug, "Fever 39.5", TimeOrderedId.next());
  }

  private Withholding withhold(int day, Role role, String drug) {
    return trials.on(day, role, () -> withholdings.withhold(command(drug)));
  }

  private Withholding lift(int day, Withholding one) {
    return trials.on(
        day,
        Role.INVESTIGATOR,
        () -> withholdings.lift(patient.code(), one.id(), one.version(), "No fever any more"));
  }

  private static List<String> codes(Supplier<?> work) {
    try {
      work.get();
      return List.of();
    } catch (Refused refused) {
      return refused.problems().stream().map(Problem::code).toList();
    }
  }

  private RecordedDose give(int given, int entered) {
    return trials.on(
        entered,
        Role.COORDINATOR,
        () ->
            doses.record(
                new RecordDose(
                    patient.code(),
                    "IL2",
                    new BigDecimal("3"),
                    1,
                    day(given).atTime(8, 5),
                    null,
                    TimeOrderedId.next())));
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"COORDINATOR", "INVESTIGATOR", "PHARMACIST"})
  void stopsAuthorisingUntilAnInvestigatorLiftsIt(Role role) {
    Withholding all = withhold(-12, role, null);
    assertThat(codes(() -> trials.authorise(patient, "IL2", -10, 1))).containsExactly("withheld");
    assertThat(codes(() -> trials.authorise(patient, "IM", -10, 1))).containsExactly("withheld");
    Withholding lifted = lift(-10, all);
    assertThat(lifted.liftedBy()).isEqualTo("Test investigator");
    assertThat(codes(() -> trials.authorise(patient, "IL2", -9, 1))).isEmpty();
  }

  @Test
  void withholdsOneDrugAndLeavesTheOthers() {
    withhold(-12, Role.PHARMACIST, "IL2");
    assertThat(codes(() -> trials.authorise(patient, "IM", -10, 1))).isEmpty();
    assertThat(
            trials.on(-10, () -> authorisations.ask(patient, "IL2", day(-10))).reasons().getFirst())
        .satisfies(
            reason ->
                assertThat(reason.sentence())
                    .startsWith("interleukin-2 is withheld by Test pharmacist since")
                    .endsWith("12:00: Fever 39.5."));
  }

  @Test
  void doseGivenAllTheSameIsRecordedWithADeviation() {
    trials.authorise(patient, "IL2", -10, 1);
    trials.on(-11, Role.COORDINATOR, () -> withholdings.withhold(command("IL2")));
    assertThat(give(-10, -10).deviations())
        .singleElement()
        .asString()
        .startsWith("Given on an authorisation that no longer held: interleukin-2 is withheld by");
  }

  @Test
  void liftingDoesNotExcuseADoseGivenBefore() {
    trials.authorise(patient, "IL2", -10, 1);
    lift(-9, withhold(-11, Role.COORDINATOR, null));
    assertThat(give(-10, -8).deviations()).singleElement().asString().contains("are withheld by");
  }

  @Test
  void doseGivenBeforeItWasWithheldIsNoDeviation() {
    trials.authorise(patient, "IL2", -10, 1);
    withhold(-10, Role.COORDINATOR, null);
    assertThat(give(-10, -9).deviations()).isEmpty();
  }

  @Test
  void withholdsOnceHoweverOftenTheFormIsSent() {
    WithholdDose command = command("IL2");
    UUID first = trials.on(-9, Role.COORDINATOR, () -> withholdings.withhold(command)).id();
    UUID again = trials.on(-9, Role.COORDINATOR, () -> withholdings.withhold(command)).id();
    assertThat(again).isEqualTo(first);
    assertThat(codes(() -> withhold(-9, Role.COORDINATOR, "IL2")))
        .containsExactly("withheld-already");
    assertThat(codes(() -> withhold(-9, Role.COORDINATOR, null))).isEmpty();
    assertThat(withholdings.open(List.of(patient.id())).get(patient.id())).hasSize(2);
  }

  @Test
  void refusesAStaleFormAnotherPatientAndASecondLifting() {
    Withholding one = withhold(-9, Role.COORDINATOR, null);
    PatientSummary other = trials.enrolled(trial);
    assertThat(
            codes(
                () ->
                    trials.on(
                        -8,
                        Role.INVESTIGATOR,
                        () -> withholdings.lift(patient.code(), one.id(), 7L, "Well again"))))
        .containsExactly("stale-version");
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(
            () ->
                trials.on(
                    -8,
                    Role.INVESTIGATOR,
                    () -> withholdings.lift(other.code(), one.id(), 0L, "Well again")));
    lift(-8, one);
    assertThat(codes(() -> lift(-8, one))).containsExactly("lifted");
  }

  @Test
  void onlyInvestigatorsLiftAndMonitorsDoNothing() {
    Withholding one = withhold(-9, Role.COORDINATOR, null);
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(
            () ->
                trials.on(
                    -8,
                    Role.PHARMACIST,
                    () -> withholdings.lift(patient.code(), one.id(), 0L, "Well again")));
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> withhold(-9, Role.MONITOR, "IL2"));
    SignedInPerson elsewhere =
        people.person(
            "withhold-02", new Grant(Role.INVESTIGATOR, null, people.site("02").id(), null));
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> people.doing(elsewhere, () -> withholdings.withhold(command("IL2"))));
    assertThat(people.doing(elsewhere, () -> today.of(tasks, List.of(trial.id())))).isEmpty();
  }

  @Test
  void showsOnTodayAndOnTheStripWhileItStands() {
    Withholding one = withhold(-9, Role.COORDINATOR, "IL2");
    assertThat(people.doing(Role.INVESTIGATOR, () -> today.of(tasks, List.of(trial.id()))))
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.what()).isEqualTo("Dose withheld, decide");
              assertThat(item.harm()).isEqualTo(DueItem.SAFETY);
              assertThat(item.why()).isEqualTo("IL2, by Test coordinator: Fever 39.5");
            });
    assertThat(people.doing(Role.PHARMACIST, () -> today.of(tasks, List.of(trial.id()))))
        .hasSize(1);
    assertThat(people.doing(Role.COORDINATOR, () -> today.of(tasks, List.of(trial.id()))))
        .isEmpty();
    assertThat(strip.stripParts(patient)).hasSize(1);
    lift(-8, one);
    assertThat(people.doing(Role.INVESTIGATOR, () -> today.of(tasks, List.of(trial.id()))))
        .isEmpty();
    assertThat(strip.stripParts(patient)).isEmpty();
  }
}
