package org.nktrials.rules.dosing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nktrials.rules.dosing.DosingDecision.Authorised;
import org.nktrials.rules.dosing.DosingDecision.Obstacle;
import org.nktrials.rules.dosing.DosingDecision.Withheld;
import org.nktrials.rules.reason.Reason;
import org.nktrials.rules.reason.RuleSource;
import org.nktrials.validation.Requirement;

class DosingGuardTests {

  private static final LocalDate DAY = LocalDate.of(2026, 10, 14);
  private static final String LEVEL = "Level II · 6 MIU/day";
  private static final String SUSPENDED = "Verdict of IMAIL2-01-003 changed to \"DLT\"";

  private static DosingSnapshot snapshot(
      PatientStanding patient, LevelStanding level, DoseStep step) {
    return snapshot(patient, level, null, step, null);
  }

  private static DosingSnapshot snapshot(
      PatientStanding patient,
      LevelStanding level,
      @Nullable String suspended,
      DoseStep step,
      @Nullable LocalDate earliest) {
    return new DosingSnapshot(
        DAY, patient, LEVEL, level, suspended, step, earliest, List.of(), List.of());
  }

  private static List<String> codes(DosingSnapshot snapshot) {
    return DosingGuard.decide(snapshot).reasons().stream().map(Reason::code).toList();
  }

  @ParameterizedTest
  @EnumSource(DoseStep.class)
  void authorisesEveryDoseOfAnEnrolledPatientAtAnOpenLevel(DoseStep step) {
    DosingDecision decision =
        DosingGuard.decide(snapshot(PatientStanding.ENROLLED, LevelStanding.OPEN, step));
    assertThat(decision).isInstanceOf(Authorised.class);
    assertThat(decision.reasons().getFirst().sentence()).isEqualTo(LEVEL + " is open.");
  }

  @Test
  void namesWhatOtherRoomsAskOfTheDose() {
    Obstacle noProduct =
        new Obstacle(
            new Reason("no-product", "No product is made.", RuleSource.PROJECT_RULE), "Make one.");
    DosingSnapshot open =
        new DosingSnapshot(
            DAY,
            PatientStanding.ENROLLED,
            LEVEL,
            LevelStanding.OPEN,
            null,
            DoseStep.LATER_DOSE,
            null,
            List.of(),
            List.of());
    assertThat(DosingGuard.decide(open)).isInstanceOf(Authorised.class);
    assertThat(DosingGuard.decide(open.unless(List.of(noProduct))))
        .isEqualTo(new Withheld(List.of(noProduct)));
  }

  @Test
  void saysThatTheIntervalIsKeptOnlyForTheFirstEscalatedDose() {
    assertThat(
            codes(
                snapshot(
                    PatientStanding.ENROLLED, LevelStanding.OPEN, DoseStep.FIRST_ESCALATED_DOSE)))
        .containsExactly("level-open", "stagger-kept");
    assertThat(codes(snapshot(PatientStanding.ENROLLED, LevelStanding.OPEN, DoseStep.LATER_DOSE)))
        .containsExactly("level-open");
  }

  @Requirement("UNIT-07")
  @ParameterizedTest
  @CsvSource({
    "NOT_OPEN, FIRST_STUDY_DRUG, level-not-open",
    "NOT_OPEN, LATER_DOSE, level-not-open",
    "COMPLETED, FIRST_STUDY_DRUG, level-completed",
    "COMPLETED, FIRST_ESCALATED_DOSE, level-completed",
    "CLOSED, FIRST_ESCALATED_DOSE, level-closed",
    "CLOSED, LATER_DOSE, level-closed",
    "ABOVE_MTD, FIRST_ESCALATED_DOSE, level-above-mtd",
    "ABOVE_MTD, LATER_DOSE, level-above-mtd"
  })
  void withholdsAtALevelThatIsNotOpen(LevelStanding level, DoseStep step, String code) {
    DosingSnapshot snapshot = snapshot(PatientStanding.ENROLLED, level, step);
    assertThat(DosingGuard.decide(snapshot)).isInstanceOf(Withheld.class);
    assertThat(codes(snapshot)).containsExactly(code);
  }

  @Test
  void letsPatientsOfACompletedLevelGoOn() {
    DosingDecision decision =
        DosingGuard.decide(
            snapshot(PatientStanding.ENROLLED, LevelStanding.COMPLETED, DoseStep.LATER_DOSE));
    assertThat(decision).isInstanceOf(Authorised.class);
    assertThat(decision.reasons().getFirst().sentence())
        .isEqualTo(LEVEL + " is complete; its patients go on with treatment.");
  }

  @ParameterizedTest
  @CsvSource({
    "DLT_UNDECIDED, dlt-undecided",
    "STOPPED, treatment-stopped",
    "CONSENT_WITHDRAWN, consent-withdrawn"
  })
  void withholdsEveryDoseFromPatientsWhoDoNotGoOn(PatientStanding patient, String code) {
    for (DoseStep step : DoseStep.values()) {
      assertThat(codes(snapshot(patient, LevelStanding.OPEN, step))).containsExactly(code);
    }
  }

  @ParameterizedTest
  @EnumSource(LevelStanding.class)
  void saysNothingOfTheLevelToPatientsWhoAreNotEnrolled(LevelStanding level) {
    assertThat(
            codes(
                snapshot(
                    PatientStanding.NOT_ENROLLED,
                    level,
                    SUSPENDED,
                    DoseStep.FIRST_STUDY_DRUG,
                    null)))
        .containsExactly("not-enrolled");
  }

  @ParameterizedTest
  @EnumSource(
      value = DoseStep.class,
      names = {"FIRST_STUDY_DRUG", "FIRST_ESCALATED_DOSE"})
  void withholdsFirstDosesAtASuspendedLevelAndSaysWhy(DoseStep step) {
    DosingDecision decision =
        DosingGuard.decide(
            snapshot(PatientStanding.ENROLLED, LevelStanding.OPEN, SUSPENDED, step, null));
    assertThat(decision.reasons())
        .singleElement()
        .extracting(Reason::sentence)
        .isEqualTo("First doses at " + LEVEL + " are suspended: " + SUSPENDED);
  }

  @Test
  void letsLaterDosesAtASuspendedLevelGoOn() {
    assertThat(
            DosingGuard.decide(
                snapshot(
                    PatientStanding.ENROLLED,
                    LevelStanding.OPEN,
                    SUSPENDED,
                    DoseStep.LATER_DOSE,
                    null)))
        .isInstanceOf(Authorised.class);
  }

  @Requirement("UNIT-04")
  @ParameterizedTest
  @CsvSource({"-1, true", "0, true", "1, false", "7, false"})
  void keepsTheIntervalToTheEarlierFirstDose(int earliestInDays, boolean authorised) {
    DosingDecision decision =
        DosingGuard.decide(
            snapshot(
                PatientStanding.ENROLLED,
                LevelStanding.OPEN,
                null,
                DoseStep.FIRST_ESCALATED_DOSE,
                DAY.plusDays(earliestInDays)));
    assertThat(decision instanceof Authorised).isEqualTo(authorised);
  }

  @Requirement("UNIT-04")
  @Test
  void namesTheEarliestPermissibleFirstDose() {
    var withheld =
        (Withheld)
            DosingGuard.decide(
                snapshot(
                    PatientStanding.ENROLLED,
                    LevelStanding.OPEN,
                    null,
                    DoseStep.FIRST_ESCALATED_DOSE,
                    DAY.plusDays(7)));
    assertThat(withheld.obstacles())
        .singleElement()
        .extracting(Obstacle::remedy)
        .isEqualTo("Earliest permissible first dose: Wed 21 Oct 2026.");
  }

  @Requirement("UNIT-04")
  @ParameterizedTest
  @EnumSource(
      value = DoseStep.class,
      names = {"FIRST_STUDY_DRUG", "LATER_DOSE"})
  void doesNotStaggerOtherDoses(DoseStep step) {
    assertThat(
            codes(
                snapshot(
                    PatientStanding.ENROLLED, LevelStanding.OPEN, null, step, DAY.plusDays(7))))
        .containsExactly("level-open");
  }

  @Requirement("UNIT-07")
  @Test
  void namesEveryObstacleInTheOrderOfChecking() {
    assertThat(
            codes(
                snapshot(
                    PatientStanding.DLT_UNDECIDED,
                    LevelStanding.CLOSED,
                    SUSPENDED,
                    DoseStep.FIRST_ESCALATED_DOSE,
                    DAY.plusDays(1))))
        .containsExactly("dlt-undecided", "level-closed", "level-suspended", "stagger");
  }

  @Requirement("UNIT-07")
  @ParameterizedTest
  @MethodSource("everySnapshot")
  void everyAnswerHasASourceAndEveryRefusalARemedy(DosingSnapshot snapshot) {
    DosingDecision decision = DosingGuard.decide(snapshot);
    assertThat(decision.reasons())
        .isNotEmpty()
        .allSatisfy(
            reason -> {
              assertThat(reason.sentence()).isNotBlank();
              assertThat(reason.source().citation()).isNotBlank();
            });
    if (decision instanceof Withheld withheld) {
      assertThat(withheld.obstacles()).allMatch(obstacle -> !obstacle.remedy().isBlank());
    }
  }

  /** No dose passes unless the patient is enrolled and the level was opened by a signature. */
  @Requirement("ORDER-01")
  @ParameterizedTest
  @MethodSource("everySnapshot")
  void neverAuthorisesWithoutEnrolmentAndAnOpenedLevel(DosingSnapshot snapshot) {
    if (DosingGuard.decide(snapshot) instanceof Authorised) {
      assertThat(snapshot.patient()).isEqualTo(PatientStanding.ENROLLED);
      assertThat(snapshot.level()).isIn(LevelStanding.OPEN, LevelStanding.COMPLETED);
    }
  }

  static List<DosingSnapshot> everySnapshot() {
    List<DosingSnapshot> all = new ArrayList<>();
    for (PatientStanding patient : PatientStanding.values()) {
      for (LevelStanding level : LevelStanding.values()) {
        for (DoseStep step : DoseStep.values()) {
          all.add(snapshot(patient, level, null, step, null));
          all.add(snapshot(patient, level, SUSPENDED, step, DAY.plusDays(1)));
        }
      }
    }
    return all;
  }

  @Requirement("UNIT-09")
  @Test
  void refusesADoseThatSomebodyWithholdsWhateverItsStep() {
    for (DoseStep step : DoseStep.values()) {
      DosingSnapshot free = snapshot(PatientStanding.ENROLLED, LevelStanding.OPEN, step);
      DosingDecision decision =
          DosingGuard.decide(free.on(DAY.plusDays(1), List.of("Withheld by A. B.: fever.")));
      assertThat(decision.reasons()).extracting(Reason::code).containsExactly("withheld");
      assertThat(decision.reasons().getFirst().sentence()).isEqualTo("Withheld by A. B.: fever.");
    }
  }
}
