package org.nktrials.rules.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.nktrials.rules.reason.RuleSource;
import org.nktrials.rules.schedule.VisitRule.DrugAnchor;
import org.nktrials.rules.schedule.VisitTiming.AfterEvent;
import org.nktrials.rules.schedule.VisitTiming.EveryDays;
import org.nktrials.rules.schedule.VisitTiming.InEachCycle;
import org.nktrials.rules.schedule.VisitTiming.OnStudyDay;
import org.nktrials.rules.schedule.VisitTiming.StudyEvent;

/** Plans and courses for tests of schedules. */
final class Courses {

  static final VisitPlan WITHOUT_DAY_ZERO =
      new VisitPlan(
          List.of(
              onDay("C1D21", 21, -1, 3),
              onDay("SCR", -28, -14, 6),
              onDay("PRE21", -21, -1, 1),
              onDay("C1D1", 1, 0, 2),
              onDay("C1D8", 8, -1, 3),
              new VisitRule(
                  "C1D10",
                  new OnStudyDay(10),
                  VisitWindow.EXACT,
                  new DrugAnchor("IL2", "interleukin-2")),
              onDay("C1D12", 12, 0, 0),
              new VisitRule("CnD10", new InEachCycle(2, null, 10, 5), new VisitWindow(0, 1)),
              new VisitRule("CnD1", new InEachCycle(2, null, 1, 1), new VisitWindow(-1, 7)),
              new VisitRule("CnD15", new InEachCycle(2, 2, 15, 1), VisitWindow.EXACT),
              new VisitRule(
                  "TUM", new EveryDays(42, StudyEvent.CALENDAR_ANCHOR), new VisitWindow(-7, 7)),
              new VisitRule("EOT", new AfterEvent(StudyEvent.LAST_DOSE, 0), new VisitWindow(0, 14)),
              new VisitRule(
                  "FU30", new AfterEvent(StudyEvent.LAST_DOSE, 30), new VisitWindow(-2, 7)),
              new VisitRule(
                  "SURV",
                  new EveryDays(90, StudyEvent.END_OF_TREATMENT),
                  new VisitWindow(-14, 14))),
          new CalendarRule(false, 21, "the first dose of imatinib"),
          RuleSource.PROJECT_RULE);

  private final VisitPlan plan;
  LocalDate plannedDayOne;
  List<LocalDate> starts = List.of();
  Map<String, LocalDate> firstDoses = Map.of();
  LocalDate lastDose;
  LocalDate ended;
  LocalDate eotVisit;
  Map<String, LocalDate> moved = Map.of();
  LocalDate today = LocalDate.of(2026, 10, 3);

  Courses(VisitPlan plan) {
    this.plan = plan;
  }

  static VisitRule onDay(String id, int day, int earliest, int latest) {
    return new VisitRule(id, new OnStudyDay(day), new VisitWindow(earliest, latest));
  }

  VisitPlan plan() {
    return plan;
  }

  Course course() {
    return new Course(plannedDayOne, starts, firstDoses, lastDose, ended, eotVisit, moved, today);
  }

  ExpectedVisit expected(String code) {
    return plan.expected(course()).stream()
        .filter(visit -> visit.occurrence().code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  List<String> codes() {
    return plan.expected(course()).stream().map(visit -> visit.occurrence().code()).toList();
  }

  PlannedVisit dated(String code) {
    return ((ExpectedVisit.Dated) expected(code)).dates();
  }

  PlannedVisit provisional(String code) {
    return ((ExpectedVisit.Provisional) expected(code)).dates();
  }

  String reason(String code) {
    return switch (expected(code)) {
      case ExpectedVisit.Dated _ -> "dated";
      case ExpectedVisit.Provisional(_, _, var reason) -> reason.sentence();
      case ExpectedVisit.NotDatable(_, var reason) -> reason.sentence();
    };
  }

  static Optional<PlannedVisit> dates(ExpectedVisit visit) {
    return switch (visit) {
      case ExpectedVisit.Dated(_, var dates) -> Optional.of(dates);
      case ExpectedVisit.Provisional(_, var dates, _) -> Optional.of(dates);
      case ExpectedVisit.NotDatable _ -> Optional.empty();
    };
  }

  /** Any course, however odd. */
  void randomise(Random random, LocalDate dayOne) {
    plannedDayOne = random.nextBoolean() ? null : dayOne.plusDays(random.nextInt(-9, 10));
    List<LocalDate> begun = new ArrayList<>();
    for (int cycle = random.nextInt(0, 5); cycle > 0; cycle--) {
      begun.add(dayOne.plusDays(25L * begun.size() + random.nextInt(0, 5)));
    }
    starts = begun;
    firstDoses =
        random.nextBoolean() ? Map.of() : Map.of("IL2", dayOne.plusDays(random.nextInt(5, 20)));
    lastDose = random.nextBoolean() ? null : dayOne.plusDays(random.nextInt(0, 90));
    ended = random.nextBoolean() ? null : dayOne.plusDays(random.nextInt(0, 90));
    Map<String, LocalDate> set = new HashMap<>();
    for (String code : List.of("PRE21", "C1D1", "C1D10", "C2D1", "TUM-1", "EOT")) {
      if (random.nextInt(4) == 0) {
        set.put(code, dayOne.plusDays(random.nextInt(-40, 90)));
      }
    }
    moved = set;
    today = dayOne.plusDays(random.nextInt(-30, 400));
  }
}
