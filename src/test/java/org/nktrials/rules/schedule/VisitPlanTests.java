package org.nktrials.rules.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.nktrials.rules.schedule.PlannedVisit.Position;
import org.nktrials.rules.schedule.VisitTiming.EveryDays;
import org.nktrials.rules.schedule.VisitTiming.OnStudyDays;
import org.nktrials.rules.schedule.VisitTiming.StudyEvent;
import org.nktrials.validation.Requirement;

@Requirement("VISIT-02")
class VisitPlanTests {

  private static final LocalDate DAY_1 = LocalDate.of(2026, 10, 3);
  private final Courses courses = new Courses(Courses.WITHOUT_DAY_ZERO);

  @Test
  void nothingIsDatableBeforeAnythingIsPlanned() {
    assertThat(courses.plan().expected(courses.course()))
        .isNotEmpty()
        .allSatisfy(visit -> assertThat(visit).isInstanceOf(ExpectedVisit.NotDatable.class));
    assertThat(courses.reason("C1D12"))
        .isEqualTo(
            "Counted from the first dose of imatinib, which has not happened and is not planned.");
    assertThat(courses.reason("EOT"))
        .isEqualTo("Counted from the end of treatment, which goes on.");
  }

  @Test
  void leadInPlansTheFirstCycleProvisionally() {
    courses.plannedDayOne = DAY_1;
    assertThat(courses.provisional("PRE21").target()).isEqualTo(DAY_1.minusDays(21));
    assertThat(courses.provisional("C1D21").earliest()).isEqualTo(DAY_1.plusDays(19));
    assertThat(courses.provisional("C1D21").latest()).isEqualTo(DAY_1.plusDays(23));
    assertThat(courses.reason("C1D1"))
        .isEqualTo("Counted from the planned date of the first dose of imatinib.");
  }

  @Test
  void datesAcrossTheMissingDayZero() {
    courses.starts = List.of(DAY_1);
    assertThat(courses.dated("SCR"))
        .isEqualTo(
            new PlannedVisit(
                "SCR", DAY_1.minusDays(28), DAY_1.minusDays(42), DAY_1.minusDays(22), 1));
    assertThat(courses.dated("C1D1").target()).isEqualTo(DAY_1);
  }

  @Test
  void leadInVisitsKeepTheirPlanAndLaterOnesFollowTheRealStart() {
    courses.plannedDayOne = DAY_1;
    courses.starts = List.of(DAY_1.plusDays(2));
    assertThat(courses.dated("PRE21").target()).isEqualTo(DAY_1.minusDays(21));
    assertThat(courses.dated("C1D1").target()).isEqualTo(DAY_1);
    assertThat(courses.dated("C1D10").target()).isEqualTo(DAY_1.plusDays(11));
    assertThat(courses.provisional("C2D1").target()).isEqualTo(DAY_1.plusDays(23));
  }

  @Test
  void firstInterleukinDoseAnchorsTheVisitsAfterItButNotItsOwn() {
    courses.starts = List.of(DAY_1);
    assertThat(courses.provisional("C1D12").target()).isEqualTo(DAY_1.plusDays(11));
    assertThat(courses.reason("C1D12"))
        .isEqualTo("Counted from the planned date of the first dose of interleukin-2.");
    courses.firstDoses = Map.of("IL2", DAY_1.plusDays(12));
    assertThat(courses.dated("C1D10").target()).isEqualTo(DAY_1.plusDays(9));
    assertThat(courses.dated("C1D12").target()).isEqualTo(DAY_1.plusDays(14));
    assertThat(courses.dated("C1D21").target()).isEqualTo(DAY_1.plusDays(23));
    assertThat(courses.provisional("C2D1").target()).isEqualTo(DAY_1.plusDays(24));
  }

  @Test
  void movedVisitTakesThoseAfterItAlong() {
    courses.starts = List.of(DAY_1);
    courses.moved = Map.of("C1D10", DAY_1.plusDays(16));
    assertThat(courses.dated("C1D10").target()).isEqualTo(DAY_1.plusDays(16));
    assertThat(courses.provisional("C1D12").target()).isEqualTo(DAY_1.plusDays(18));
    assertThat(courses.provisional("C2D1").target()).isEqualTo(DAY_1.plusDays(28));
    courses.firstDoses = Map.of("IL2", DAY_1.plusDays(17));
    assertThat(courses.dated("C1D12").target()).isEqualTo(DAY_1.plusDays(19));
  }

  @Test
  void delayedCycleMovesItsVisitsAndTheNextCycle() {
    courses.starts = List.of(DAY_1, DAY_1.plusDays(21));
    courses.firstDoses = Map.of("IL2", DAY_1.plusDays(9));
    courses.moved = Map.of("C3D1", DAY_1.plusDays(49));
    assertThat(courses.provisional("C3D1").target()).isEqualTo(DAY_1.plusDays(49));
    assertThat(courses.provisional("C3D10"))
        .isEqualTo(
            new PlannedVisit(
                "CnD10", DAY_1.plusDays(58), DAY_1.plusDays(58), DAY_1.plusDays(63), 5));
    assertThat(courses.reason("C3D1"))
        .isEqualTo("Cycle 3 has not begun: counted from its planned start.");
  }

  @Test
  void firstDayOfACycleKeepsItsPlanSoThatADelayShows() {
    courses.starts = List.of(DAY_1, DAY_1.plusDays(30));
    courses.firstDoses = Map.of("IL2", DAY_1.plusDays(9));
    PlannedVisit first = courses.dated("C2D1");
    assertThat(first.target()).isEqualTo(DAY_1.plusDays(21));
    assertThat(first.positionOfStart(DAY_1.plusDays(28))).isEqualTo(Position.WITHIN);
    assertThat(first.positionOfStart(DAY_1.plusDays(30))).isEqualTo(Position.LATE);
    assertThat(courses.dated("C2D10").target()).isEqualTo(DAY_1.plusDays(39));
    assertThat(courses.provisional("C3D1").target()).isEqualTo(DAY_1.plusDays(51));
  }

  @Test
  void listsOnlyTheCycleAfterTheOneThatBegan() {
    courses.starts = List.of(DAY_1);
    assertThat(courses.codes()).contains("C2D1", "C2D15").doesNotContain("C1D1x", "C3D1");
    courses.starts = List.of(DAY_1, DAY_1.plusDays(21));
    assertThat(courses.codes()).contains("C2D15", "C3D1", "C3D10").doesNotContain("C3D15", "C4D1");
  }

  @Test
  void lastStartOfAVisitOfSeveralDaysLeavesRoomForThem() {
    var visit = new PlannedVisit("CnD10", DAY_1, DAY_1, DAY_1.plusDays(5), 5);
    assertThat(visit.positionOfStart(DAY_1.plusDays(1))).isEqualTo(Position.WITHIN);
    assertThat(visit.positionOfStart(DAY_1.plusDays(2))).isEqualTo(Position.LATE);
    assertThat(visit.positionOf(DAY_1.plusDays(5))).isEqualTo(Position.WITHIN);
  }

  @Test
  void windowIsAsymmetricAndInclusive() {
    courses.starts = List.of(DAY_1);
    PlannedVisit end = courses.dated("C1D8");
    assertThat(end.positionOfStart(end.earliest().minusDays(1))).isEqualTo(Position.EARLY);
    assertThat(end.positionOfStart(end.earliest())).isEqualTo(Position.WITHIN);
    assertThat(end.positionOfStart(end.latest())).isEqualTo(Position.WITHIN);
    assertThat(end.positionOfStart(end.latest().plusDays(1))).isEqualTo(Position.LATE);
  }

  @Test
  void repeatsUpToTodayAndOnceMore() {
    courses.starts = List.of(DAY_1);
    courses.today = DAY_1.plusDays(41);
    assertThat(courses.codes()).contains("TUM-1").doesNotContain("TUM-2");
    courses.today = DAY_1.plusDays(84);
    assertThat(courses.codes()).contains("TUM-3").doesNotContain("TUM-4");
    assertThat(courses.dated("TUM-2").target()).isEqualTo(DAY_1.plusDays(84));
  }

  @Test
  void endOfTreatmentDropsItsVisitsAndDatesTheFollowUp() {
    courses.starts = List.of(DAY_1);
    courses.lastDose = DAY_1.plusDays(11);
    courses.ended = DAY_1.plusDays(13);
    courses.today = DAY_1.plusDays(20);
    assertThat(courses.codes())
        .contains("C1D12", "EOT", "FU30", "SURV-1")
        .doesNotContain("C1D21", "C2D1", "TUM-1");
    assertThat(courses.dated("EOT").target()).isEqualTo(DAY_1.plusDays(11));
    assertThat(courses.dated("FU30").target()).isEqualTo(DAY_1.plusDays(41));
    assertThat(courses.provisional("SURV-1").target()).isEqualTo(DAY_1.plusDays(101));
    courses.eotVisit = DAY_1.plusDays(15);
    assertThat(courses.dated("SURV-1").target()).isEqualTo(DAY_1.plusDays(105));
  }

  @Test
  void treatmentEndedWithoutADoseHasNoFollowUpDates() {
    courses.ended = DAY_1;
    assertThat(courses.reason("EOT"))
        .isEqualTo("Counted from the last dose, but no study drug was given.");
    assertThat(courses.codes()).doesNotContain("C1D1");
  }

  @Test
  void labelsAreStudyDays() {
    courses.starts = List.of(DAY_1, DAY_1.plusDays(25));
    CalendarRule rule = courses.plan().calendar();
    assertThat(rule.label(DAY_1.plusDays(11), courses.course())).isEqualTo("C1 D12");
    assertThat(rule.label(DAY_1.minusDays(1), courses.course())).isEqualTo("D\u22121");
    assertThat(rule.label(DAY_1.plusDays(25), courses.course())).isEqualTo("C2 D1");
    assertThat(courses.expected("C2D10").occurrence().day()).isEqualTo("C2 D10");
    assertThat(courses.expected("PRE21").occurrence().day()).isEqualTo("D\u221221");
  }

  @Test
  void codesAreUniqueAndWindowsHoldTheirTargetWhateverMoves() {
    var random = new Random(20260310);
    for (int i = 0; i < 300; i++) {
      courses.randomise(random, DAY_1);
      List<ExpectedVisit> visits = courses.plan().expected(courses.course());
      assertThat(visits).extracting(visit -> visit.occurrence().code()).doesNotHaveDuplicates();
      assertThat(visits)
          .allSatisfy(
              visit ->
                  Courses.dates(visit)
                      .ifPresent(
                          dates -> {
                            assertThat(dates.earliest()).isBeforeOrEqualTo(dates.target());
                            assertThat(dates.latest())
                                .isAfterOrEqualTo(dates.target().plusDays(dates.spanDays() - 1L));
                          }));
    }
  }

  @Test
  void refusesWindowsThatCannotBe() {
    assertThatIllegalArgumentException().isThrownBy(() -> new VisitWindow(1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new EveryDays(0, StudyEvent.LAST_DOSE));
    assertThatIllegalArgumentException().isThrownBy(() -> new OnStudyDays(1, null, 0));
  }
}
