package org.nktrials.treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.nktrials.treatment.StartedTrials.day;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Grant;
import org.nktrials.access.Role;
import org.nktrials.access.SignedInPerson;
import org.nktrials.enrolment.LevelOpenings;
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

/** "Given as planned up to today" records nothing that the guard would object to. */
@Requirement("UNIT-18")
@IntegrationTest
class PlannedFillIT {

  /** Day on which imatinib begins; IL-2 follows nine days later. */
  private static final int DAY_ONE = -12;

  private static final int NOW = -1;

  @Autowired private StartedTrials trials;
  @Autowired private TestPeople people;
  @Autowired private PlannedFills fills;
  @Autowired private Doses doses;
  @Autowired private DoseAuthorisations authorisations;
  @Autowired private DoseGrids grids;
  @Autowired private DoseOmissions omissions;
  @Autowired private Deviations deviations;
  @Autowired private Withholdings withholdings;
  @Autowired private LevelOpenings openings;

  private TrialSummary trial;
  private PatientSummary patient;

  @BeforeEach
  void beginImatinib() {
    trial = trials.trial();
    patient = trials.enrolled(trial);
    trials.authorise(patient, "IM", DAY_ONE, 14);
    trials.give(patient, "IM", "400", DAY_ONE, 1);
    for (int dose = 0; dose < 3; dose++) {
      trials.authorise(patient, "IL2", DAY_ONE + 9 + dose, 1);
    }
  }

  private PlannedFill preview() {
    return trials.on(NOW, Role.COORDINATOR, () -> fills.preview(patient.code()));
  }

  private static FillEntry entry(PlannedFill.Line line) {
    return new FillEntry(line.drug(), line.from(), line.days(), line.time());
  }

  private FillPlanned all(UUID submission) {
    return new FillPlanned(
        patient.code(), preview().ready().stream().map(PlannedFillIT::entry).toList(), submission);
  }

  private List<Dose> record(FillPlanned command) {
    return trials.on(NOW, Role.COORDINATOR, () -> fills.record(command));
  }

  private static List<String> codes(Runnable work) {
    try {
      work.run();
      return List.of();
    } catch (Refused refused) {
      return refused.problems().stream().map(Problem::code).toList();
    }
  }

  private static List<String> reasons(PlannedFill.Line line) {
    return line.problems().stream().map(Problem::code).toList();
  }

  private PlannedFill.Line line(String drug, LocalDate from) {
    return preview().lines().stream()
        .filter(one -> one.drug().equals(drug) && one.from().equals(from))
        .findFirst()
        .orElseThrow();
  }

  private DoseGrid grid() {
    return trials.on(
        NOW,
        () ->
            grids.of(
                patient,
                doses.of(patient.id()),
                authorisations.of(patient.id()),
                omissions.of(patient.id())));
  }

  @Test
  void proposesPeriodsOfOralDrugsAndSingleDosesOfTheEscalatedOne() {
    assertThat(preview().ready())
        .extracting(PlannedFill.Line::drug, PlannedFill.Line::from, PlannedFill.Line::days)
        .containsExactly(
            tuple("IM", day(DAY_ONE + 1), 11),
            tuple("IL2", day(DAY_ONE + 9), 1),
            tuple("IL2", day(DAY_ONE + 10), 1),
            tuple("IL2", day(DAY_ONE + 11), 1));
    assertThat(preview().ready().getFirst().time()).isEqualTo(LocalTime.of(8, 5));
    assertThat(preview().leftOut())
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.drug()).isEqualTo("CTX");
              assertThat(line.days()).isEqualTo(33);
              assertThat(reasons(line)).containsExactly("not-authorised");
            });
    assertThat(doses.of(patient.id())).hasSize(1);
  }

  @Test
  void recordsAllOnceWithoutADeviation() {
    UUID submission = TimeOrderedId.next();
    FillPlanned command = all(submission);
    List<Dose> first = record(command);
    assertThat(first).hasSize(4).allMatch(Dose::authorised);
    assertThat(record(command))
        .extracting(Dose::id)
        .containsExactlyInAnyOrderElementsOf(first.stream().map(Dose::id).toList());
    assertThat(doses.of(patient.id())).hasSize(5);
    assertThat(deviations.of(patient.id())).isEmpty();
    assertThat(preview().ready()).isEmpty();
    assertThat(grid().cycles().getFirst().count("IL2", CellState.GIVEN)).isEqualTo(3);
    assertThat(grid().cycles().getFirst().count("IL2", CellState.PLANNED)).isEqualTo(2);
  }

  @Test
  void storesNothingOfAFormFilledFromAnOlderState() {
    FillPlanned command = all(TimeOrderedId.next());
    trials.give(patient, "IL2", "3", DAY_ONE + 10, 1);
    assertThat(codes(() -> record(command))).containsExactly("changed");
    assertThat(doses.of(patient.id())).hasSize(2);
  }

  @Test
  void leavesOutWhatWasWithheldThenEvenIfItWasLiftedSince() {
    Withholding one =
        trials.on(
            DAY_ONE + 9,
            Role.COORDINATOR,
            () ->
                withholdings.withhold(
                    new WithholdDose(patient.code(), "IL2", "Fever", TimeOrderedId.next())));
    assertThat(reasons(line("IL2", day(DAY_ONE + 9)))).isEmpty();
    assertThat(reasons(line("IL2", day(DAY_ONE + 10)))).containsExactly("withheld");
    FillPlanned through =
        new FillPlanned(
            patient.code(),
            List.of(new FillEntry("IL2", day(DAY_ONE + 10), 1, LocalTime.of(8, 5))),
            TimeOrderedId.next());
    assertThat(codes(() -> record(through))).containsExactly("withheld");
    trials.on(
        DAY_ONE + 10,
        Role.INVESTIGATOR,
        () -> withholdings.lift(patient.code(), one.id(), one.version(), "No fever"));
    assertThat(reasons(line("IL2", day(DAY_ONE + 10)))).containsExactly("withheld");
    assertThat(reasons(line("IL2", day(DAY_ONE + 11)))).isEmpty();
  }

  @Test
  void leavesOutDosesAfterTheLevelClosedAndKeepsThoseBefore() {
    trials.on(DAY_ONE + 10, Role.INVESTIGATOR, () -> openings.close(trial.id(), 1, "Second DLT"));
    assertThat(reasons(line("IL2", day(DAY_ONE + 10)))).isEmpty();
    assertThat(reasons(line("IL2", day(DAY_ONE + 11)))).containsExactly("level-closed");
  }

  @Test
  void refusesTimesThatTheAuthorisationDoesNotCover() {
    PlannedFill.Line first = line("IL2", day(DAY_ONE + 9));
    FillPlanned early =
        new FillPlanned(
            patient.code(),
            List.of(new FillEntry("IL2", first.from(), 1, LocalTime.of(6, 0))),
            TimeOrderedId.next());
    assertThat(codes(() -> record(early))).containsExactly("authorised-later");
    FillPlanned future =
        new FillPlanned(
            patient.code(),
            List.of(new FillEntry("IL2", day(DAY_ONE + 11), 1, LocalTime.of(23, 0))),
            TimeOrderedId.next());
    assertThat(codes(() -> record(future))).containsExactly("not-yet");
    assertThat(
            codes(() -> record(new FillPlanned(patient.code(), List.of(), TimeOrderedId.next()))))
        .containsExactly("nothing");
  }

  @Test
  void isForThoseWhoRecordDosesAtTheirSites() {
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> trials.on(NOW, Role.MONITOR, () -> fills.preview(patient.code())));
    FillPlanned command = all(TimeOrderedId.next());
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> trials.on(NOW, Role.LABORATORY, () -> fills.record(command)));
    SignedInPerson elsewhere =
        people.person("fills-02", new Grant(Role.COORDINATOR, null, people.site("02").id(), null));
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> people.doing(elsewhere, () -> fills.record(command)));
  }

  @Test
  void submissionOfAnotherPatientRevealsNothing() {
    FillPlanned command = all(TimeOrderedId.next());
    record(command);
    FillPlanned other =
        new FillPlanned(trials.enrolled(trial).code(), command.entries(), command.submissionId());
    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> record(other));
  }

  @Test
  void findsLaterCyclesByTheirFirstDoseOfImatinib() {
    PatientSummary later = trials.enrolled(trial);
    trials.authoriseAndGive(later, "IM", "400", -50, 14);
    trials.authoriseAndGive(later, "IM", "400", -26, 14);
    DoseGrid grid =
        trials.on(
            NOW,
            () -> grids.of(later, doses.of(later.id()), authorisations.of(later.id()), List.of()));
    assertThat(grid.cycles()).extracting(DoseGrid.Cycle::number).containsExactly(3, 2, 1);
    assertThat(grid.cycles()).extracting(DoseGrid.Cycle::begun).containsExactly(false, true, true);
    assertThat(grid.cycles().get(1).weeks().getFirst().days().getFirst())
        .isEqualTo(new DoseGrid.Day(day(-26), "D1", false));
    assertThat(grid.cycles().getLast().weeks().getFirst().days().getFirst().label())
        .isEqualTo("D−21");
    assertThat(grid.cycles().get(1).count("CTX", CellState.NOT_ENTERED)).isZero();
    assertThat(grid.cycles().get(1).count("IL2", CellState.NOT_ENTERED)).isEqualTo(5);
  }
}
