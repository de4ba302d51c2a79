package org.nktrials.rules.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nktrials.rules.schedule.VisitTiming.AfterEvent;
import org.nktrials.rules.schedule.VisitTiming.EveryDays;
import org.nktrials.rules.schedule.VisitTiming.InEachCycle;
import org.nktrials.rules.schedule.VisitTiming.OnStudyDay;
import org.nktrials.rules.schedule.VisitTiming.StudyEvent;

class VisitPlanTests {

  private static final LocalDate DAY_1 = LocalDate.of(2026, 10, 3);
  private static final VisitPlan PLAN =
      new VisitPlan(
          List.of(
              new VisitRule("C1D21", new OnStudyDay(21), new VisitWindow(-1, 3)),
              new VisitRule("SCR", new OnStudyDay(-28), new VisitWindow(-14, 6)),
              new VisitRule("CnD10", new InEachCycle(2, null, 10, 5), new VisitWindow(0, 1)),
              new VisitRule("CnD1", new InEachCycle(2, null, 1, 1), new VisitWindow(-1, 7)),
              new VisitRule("CnD15", new InEachCycle(2, 2, 15, 1), VisitWindow.EXACT),
              new VisitRule(
                  "TUM", new EveryDays(42, StudyEvent.CALENDAR_ANCHOR), new VisitWindow(-7, 7)),
              new VisitRule(
                  "FU30", new AfterEvent(StudyEvent.LAST_DOSE, 30), new VisitWindow(-2, 7))));

  @Test
  void datesFirstCycleVisitsAcrossTheMissingDayZero() {
    assertThat(PLAN.onStudyDays(new StudyCalendar(DAY_1, false)))
        .containsExactly(
            new PlannedVisit("SCR", DAY_1.minusDays(28), DAY_1.minusDays(42), DAY_1.minusDays(22)),
            new PlannedVisit("C1D21", DAY_1.plusDays(20), DAY_1.plusDays(19), DAY_1.plusDays(23)));
  }

  @Test
  void windowIsAsymmetricAndInclusive() {
    PlannedVisit end = PLAN.onStudyDays(new StudyCalendar(DAY_1, false)).getLast();
    assertThat(end.positionOf(end.earliest().minusDays(1))).isEqualTo(PlannedVisit.Position.EARLY);
    assertThat(end.positionOf(end.earliest())).isEqualTo(PlannedVisit.Position.WITHIN);
    assertThat(end.positionOf(end.latest())).isEqualTo(PlannedVisit.Position.WITHIN);
    assertThat(end.positionOf(end.latest().plusDays(1))).isEqualTo(PlannedVisit.Position.LATE);
  }

  @Test
  void laterCyclesFollowTheirOwnStart() {
    var cycles = new CycleCalendar(List.of(DAY_1, DAY_1.plusDays(25)), 21);
    LocalDate second = DAY_1.plusDays(25);
    assertThat(PLAN.inCycle(2, cycles))
        .extracting(PlannedVisit::id)
        .containsExactly("CnD1", "CnD10", "CnD15");
    assertThat(PLAN.inCycle(3, cycles)).extracting(PlannedVisit::id).doesNotContain("CnD15");
    assertThat(PLAN.inCycle(1, cycles)).isEmpty();
    assertThat(PLAN.inCycle(2, cycles).get(1))
        .isEqualTo(
            new PlannedVisit("CnD10", second.plusDays(9), second.plusDays(9), second.plusDays(14)));
  }

  @Test
  void repeatsUntilTheDateAskedFor() {
    assertThat(PLAN.after(StudyEvent.CALENDAR_ANCHOR, DAY_1, DAY_1.plusDays(84)))
        .extracting(PlannedVisit::target)
        .containsExactly(DAY_1.plusDays(42), DAY_1.plusDays(84));
    assertThat(PLAN.after(StudyEvent.CALENDAR_ANCHOR, DAY_1, DAY_1.plusDays(41))).isEmpty();
  }

  @Test
  void followUpIsCountedFromTheLastDose() {
    assertThat(PLAN.after(StudyEvent.LAST_DOSE, DAY_1, DAY_1))
        .extracting(PlannedVisit::target)
        .containsExactly(DAY_1.plusDays(30));
    assertThat(PLAN.after(StudyEvent.END_OF_TREATMENT, DAY_1, DAY_1.plusDays(400))).isEmpty();
  }

  @Test
  void refusesWindowsThatCannotBe() {
    assertThatIllegalArgumentException().isThrownBy(() -> new VisitWindow(1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new EveryDays(0, StudyEvent.LAST_DOSE));
  }
}
