package org.nktrials.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.nktrials.treatment.StartedTrials.day;
import static org.nktrials.visit.VisitScenario.command;
import static org.nktrials.visit.VisitScenario.done;
import static org.nktrials.visit.VisitScenario.notDone;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Role;
import org.nktrials.patient.Deviation;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.ProcedurePerformed;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.nktrials.shared.TimeOrderedId;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.treatment.Dose;
import org.nktrials.treatment.DoseCancellation;
import org.nktrials.treatment.Doses;
import org.nktrials.treatment.StartedTrials;
import org.nktrials.validation.Requirement;
import org.nktrials.visit.RecordVisit.ProcedureEntry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Visits on the database: dated by doses, moved, recorded. */
@Requirement("VISIT-02")
@IntegrationTest
class VisitsIT {

  @Autowired private VisitScenario scenario;
  @Autowired private StartedTrials trials;
  @Autowired private Visits visits;
  @Autowired private ScheduleMoves moves;
  @Autowired private Doses doses;
  @Autowired private DoseCancellation cancellation;
  @Autowired private TestPeople people;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private TransactionTemplate transaction;

  private static List<String> codes(Refused refused) {
    return refused.problems().stream().map(Problem::code).toList();
  }

  private static List<String> fields(Refused refused) {
    return refused.problems().stream().map(Problem::field).toList();
  }

  @Test
  void nothingIsDatableUntilADrugIsGiven() {
    PatientSummary patient = trials.enrolled(trials.trial());
    assertThat(visits.of(patient.id()))
        .hasSizeGreaterThan(15)
        .allMatch(visit -> visit.standing() == VisitStanding.NOT_DATABLE);
    trials.give(patient, "CTX", "50", -31, 1);
    assertThat(scenario.visit(patient, "C1D8").standing()).isEqualTo(VisitStanding.PROVISIONAL);
    assertThat(scenario.target(patient, "C1D8")).isEqualTo(-3);
  }

  @Test
  void dosesAnchorTheVisitsAfterThemAndACancelledDoseNoMore() {
    PatientSummary patient = scenario.begun(-20);
    trials.give(patient, "IL2", "3", -9, 1);
    assertThat(scenario.visit(patient, "C1D12").standing()).isEqualTo(VisitStanding.DATED);
    assertThat(scenario.target(patient, "C1D10")).isEqualTo(-11);
    assertThat(scenario.target(patient, "C1D12")).isEqualTo(-7);
    assertThat(scenario.target(patient, "C2D1")).isEqualTo(3);
    Dose mistake = doses.of(patient.id()).getLast();
    trials.on(
        -8,
        Role.COORDINATOR,
        () -> cancellation.cancel(patient.code(), mistake.id(), mistake.version(), "Not given"));
    assertThat(scenario.target(patient, "C1D12")).isEqualTo(-9);
    assertThat(scenario.visit(patient, "C1D12").standing()).isEqualTo(VisitStanding.PROVISIONAL);
  }

  @Test
  void delayedCycleMovesWithItsReasonAndIsFixedByItsFirstDose() {
    PatientSummary patient = scenario.begun(-20);
    trials.give(patient, "IL2", "3", -11, 1);
    ScheduleMove move = scenario.move(patient, "C2D1", -2, day(8));
    assertThat(move.from()).isEqualTo(day(1));
    assertThat(move.movedBy()).isEqualTo(people.person(Role.INVESTIGATOR).id());
    assertThat(scenario.target(patient, "C2D1")).isEqualTo(8);
    assertThat(scenario.target(patient, "C2D10")).isEqualTo(17);
    trials.give(patient, "IM", "400", 10, 1);
    assertThat(scenario.target(patient, "C2D1")).isEqualTo(8);
    assertThat(scenario.target(patient, "C2D10")).isEqualTo(19);
    assertThat(scenario.target(patient, "C3D1")).isEqualTo(31);
  }

  @Test
  void movesNoRecordedVisitNothingTooFarAndNotWithoutReason() {
    PatientSummary patient = scenario.begun(-20);
    scenario.record(patient, "C1D8", -13);
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> scenario.move(patient, "C1D8", -12, day(-10)))
        .satisfies(refused -> assertThat(codes(refused)).containsExactly("recorded"));
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> scenario.move(patient, "C2D1", -12, day(1)))
        .satisfies(refused -> assertThat(codes(refused)).containsExactly("same-date"));
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> scenario.move(patient, "C2D1", -12, day(1000)))
        .satisfies(refused -> assertThat(fields(refused)).containsExactly("to"));
    MoveVisit silent = new MoveVisit(patient.code(), "C2D1", day(5), " ", TimeOrderedId.next());
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> trials.on(-12, Role.COORDINATOR, () -> moves.move(silent)))
        .satisfies(refused -> assertThat(fields(refused)).containsExactly("reason"));
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> trials.on(-12, Role.LABORATORY, () -> moves.move(silent)));
  }

  @Test
  void visitInItsWindowRaisesNothing() {
    PatientSummary patient = scenario.begun(-20);
    RecordedVisit recorded =
        scenario.record(patient, "C1D8", -12, done("HEM"), done("CHEM"), done("VITALS"));
    assertThat(recorded.deviations()).isEmpty();
    assertThat(recorded.visit())
        .matches(visit -> visit.done() == 3 && visit.procedures() == 6)
        .matches(visit -> visit.stateOn(day(0)) == VisitState.INCOMPLETE);
  }

  @Requirement("VISIT-03")
  @Test
  void visitOutsideItsWindowIsADeviationUntilTheDateIsCorrected() {
    PatientSummary patient = scenario.begun(-20);
    assertThat(scenario.record(patient, "C1D8", -11, done("HEM")).deviations())
        .singleElement()
        .asString()
        .contains("C1 D8 (Safety under imatinib) took place on", "outside its window");
    RecordVisit corrected =
        command(
            patient,
            "C1D8",
            day(-12),
            scenario.version(patient, "C1D8"),
            "Typing error",
            done("HEM"));
    assertThat(scenario.record(-10, corrected).deviations()).isEmpty();
    assertThat(scenario.standing(patient.id())).isEmpty();
    assertThat(scenario.ofVisits(patient.id()))
        .singleElement()
        .extracting(Deviation::resolution)
        .hasFieldOrPropertyWithValue("explanation", "The entry was changed.");
  }

  @Requirement("VISIT-03")
  @Test
  void proceduresNotDoneOrLateAreDeviationsOfTheirOwn() {
    PatientSummary patient = scenario.begun(-20);
    RecordVisit entry =
        command(
            patient,
            "C1D8",
            day(-13),
            null,
            null,
            notDone("HEM", "Tube lost"),
            new ProcedureEntry("CHEM", ProcedureState.DONE, day(-11), null),
            new ProcedureEntry("WT", ProcedureState.DONE, day(-12), null),
            new ProcedureEntry("VITALS", ProcedureState.NOT_APPLICABLE, null, "Seen on the ward"));
    assertThat(scenario.record(-10, entry).deviations())
        .hasSize(2)
        .anyMatch(text -> text.startsWith("Not done at visit C1 D8") && text.contains("Tube lost"))
        .anyMatch(text -> text.endsWith("chemistry."));
    assertThat(scenario.standing(patient.id()))
        .containsExactly("procedure-not-done", "procedure-out-of-window");
  }

  @Test
  void visitThatDidNotTakePlaceIsADeviationWithItsReason() {
    PatientSummary patient = scenario.begun(-20);
    RecordedVisit recorded =
        scenario.record(-10, VisitScenario.notDone(patient, "C1D9", "Snow on the road"));
    assertThat(recorded.deviations()).singleElement().asString().endsWith("Snow on the road");
    assertThat(recorded.visit().stateOn(day(0))).isEqualTo(VisitState.NOT_DONE);
  }

  @Test
  void screeningRecordedBeforeTheStartIsJudgedOnceTheStartIsPlanned() {
    PatientSummary patient = trials.enrolled(trials.trial());
    assertThat(scenario.record(patient, "SCR", -59).deviations()).isEmpty();
    trials.give(patient, "CTX", "50", -30, 1);
    assertThat(scenario.standing(patient.id())).containsExactly("visit-out-of-window");
    assertThat(scenario.visit(patient, "SCR").opens()).isEqualTo(day(-51));
  }

  @Requirement("PROTOCOL-02")
  @Test
  void recordedVisitKeepsThePlanByWhichItWasJudged() {
    PatientSummary patient = scenario.inLeadIn(-20);
    scenario.record(patient, "C1D8", -13);
    trials.give(patient, "IM", "400", -18, 1);
    assertThat(scenario.target(patient, "C1D8")).isEqualTo(-13);
    assertThat(scenario.target(patient, "C1D9")).isEqualTo(-10);
    assertThat(scenario.standing(patient.id())).isEmpty();
  }

  @Test
  void refusesWhatCannotBeTrue() {
    PatientSummary patient = scenario.begun(-20);
    RecordVisit impossible =
        command(
            patient,
            "C1D8",
            day(1),
            null,
            null,
            notDone("HEM", " "),
            done("SEROLOGY"),
            new ProcedureEntry("CHEM", ProcedureState.DONE, day(-200), null));
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> scenario.record(0, impossible))
        .satisfies(
            refused ->
                assertThat(fields(refused))
                    .containsExactly(
                        "actualOn",
                        "procedures[0].reason",
                        "procedures[1].procedure",
                        "procedures[2].on"));
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> scenario.record(patient, "C9D1", -1));
  }

  @Test
  void changesNeedTheirReasonAndThePresentState() {
    PatientSummary patient = scenario.begun(-20);
    scenario.record(patient, "C1D8", -13, done("HEM"));
    long version = scenario.version(patient, "C1D8");
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(
            () -> scenario.record(-10, command(patient, "C1D8", day(-13), 7L, null, done("CHEM"))))
        .satisfies(refused -> assertThat(codes(refused)).containsExactly("stale-version"));
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> scenario.record(patient, "C1D8", -13, done("CHEM")))
        .satisfies(refused -> assertThat(codes(refused)).containsExactly("stale-version"));
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(
            () ->
                scenario.record(
                    -10, command(patient, "C1D8", day(-13), version, null, notDone("HEM", "Lost"))))
        .satisfies(refused -> assertThat(fields(refused)).containsExactly("reason"));
    RecordVisit more = command(patient, "C1D8", day(-13), version, null, done("CHEM"));
    assertThat(scenario.record(-10, more).visit().done()).isEqualTo(2);
    assertThat(scenario.record(-10, more).visit().done()).isEqualTo(2);
  }

  @Test
  void recordsOfOtherRoomsMarkTheProcedureOfTheNearestVisit() {
    PatientSummary patient = scenario.begun(-20);
    performed(patient, "HEM", -12);
    performed(patient, "VITALS", -11);
    performed(patient, "HEM", -4);
    assertThat(scenario.visit(patient, "C1D8"))
        .matches(visit -> visit.done() == 1 && day(-12).equals(visit.actualOn()));
    assertThat(scenario.visit(patient, "C1D10"))
        .matches(visit -> visit.done() == 1 && visit.recorded());
    assertThat(visits.of(patient.id()).stream().filter(ScheduledVisit::recorded)).hasSize(2);
    performed(patient, "HEM", -12);
    assertThat(scenario.visit(patient, "C1D8").done()).isEqualTo(1);
  }

  private void performed(PatientSummary patient, String procedure, int on) {
    var event =
        new ProcedurePerformed(
            patient.trialId(), patient.id(), procedure, day(on), UUID.randomUUID());
    trials.on(
        on,
        Role.COORDINATOR,
        () -> transaction.executeWithoutResult(_ -> events.publishEvent(event)));
  }

  @Test
  void monitorsRecordNothing() {
    PatientSummary patient = scenario.begun(-20);
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(
            () ->
                trials.on(
                    -13,
                    Role.MONITOR,
                    () -> visits.record(command(patient, "C1D8", day(-13), null, null))));
  }
}
