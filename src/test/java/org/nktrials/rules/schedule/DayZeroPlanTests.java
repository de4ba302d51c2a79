package org.nktrials.rules.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nktrials.rules.reason.RuleSource;
import org.nktrials.rules.schedule.VisitTiming.OnStudyDay;
import org.nktrials.rules.schedule.VisitTiming.OnStudyDays;
import org.nktrials.validation.Requirement;

/** The schedule of the trial of haploidentical NK cells: its infusion is day 0, without cycles. */
@Requirement("HAPLO-01")
class DayZeroPlanTests {

  private static final LocalDate INFUSION = LocalDate.of(2026, 10, 20);
  private static final VisitPlan PLAN =
      new VisitPlan(
          List.of(
              Courses.onDay("SCR", -21, -14, 7),
              Courses.onDay("DM7", -7, -1, 1),
              new VisitRule("DM6", new OnStudyDay(-6, 5), VisitWindow.EXACT),
              Courses.onDay("D0", 0, 0, 1),
              Courses.onDay("D1", 1, 0, 0),
              Courses.onDay("D28", 28, -3, 3),
              Courses.onDay("D100", 100, -10, 10),
              new VisitRule("FU", new OnStudyDays(180, 720, 90), new VisitWindow(-21, 21)),
              new VisitRule("HEMD", new OnStudyDays(-7, null, 1), VisitWindow.EXACT)),
          new CalendarRule(true, 28, "the infusion of NK cells"),
          RuleSource.PROJECT_RULE);
  private final Courses courses = new Courses(PLAN);

  @Test
  void infusionIsDayZeroAndTheDayAfterItDayOne() {
    courses.starts = List.of(INFUSION);
    courses.today = INFUSION;
    assertThat(courses.dated("D0").target()).isEqualTo(INFUSION);
    assertThat(courses.dated("D1").target()).isEqualTo(INFUSION.plusDays(1));
    assertThat(courses.dated("D100").latest()).isEqualTo(INFUSION.plusDays(110));
    assertThat(courses.expected("D0").occurrence().day()).isEqualTo("D0");
    assertThat(courses.expected("DM7").occurrence().day()).isEqualTo("D\u22127");
    assertThat(PLAN.calendar().label(INFUSION.plusDays(30), courses.course())).isEqualTo("D30");
  }

  @Test
  void conditioningTakesFiveDays() {
    courses.plannedDayOne = INFUSION;
    PlannedVisit conditioning = courses.provisional("DM6");
    assertThat(conditioning.target()).isEqualTo(INFUSION.minusDays(6));
    assertThat(conditioning.latest()).isEqualTo(INFUSION.minusDays(2));
    assertThat(conditioning.spanDays()).isEqualTo(5);
  }

  @Test
  void followUpRepeatsBetweenItsDays() {
    courses.starts = List.of(INFUSION);
    courses.today = INFUSION.plusDays(2000);
    assertThat(courses.codes()).contains("FU-1", "FU-7").doesNotContain("FU-8");
    assertThat(courses.dated("FU-1").target()).isEqualTo(INFUSION.plusDays(180));
    assertThat(courses.dated("FU-7").target()).isEqualTo(INFUSION.plusDays(720));
  }

  @Test
  void dailyCountsRunFromConditioningOn() {
    courses.plannedDayOne = INFUSION;
    courses.today = INFUSION.minusDays(5);
    assertThat(courses.codes()).contains("HEMD-1", "HEMD-4").doesNotContain("HEMD-5");
    assertThat(courses.provisional("HEMD-1").target()).isEqualTo(INFUSION.minusDays(7));
  }
}
