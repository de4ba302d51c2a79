package org.nktrials.rules.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.nktrials.rules.schedule.VisitTiming.AfterEvent;
import org.nktrials.rules.schedule.VisitTiming.EveryDays;
import org.nktrials.rules.schedule.VisitTiming.InEachCycle;
import org.nktrials.rules.schedule.VisitTiming.OnStudyDay;
import org.nktrials.rules.schedule.VisitTiming.StudyEvent;

/**
 * Dates of the protocol's visits. Each part needs one known date, so a visit whose event has not
 * happened is simply not in the list yet. Lists are ordered by target date.
 *
 * @param rules visits of the protocol
 */
public record VisitPlan(List<VisitRule> rules) {

  public VisitPlan {
    rules = List.copyOf(rules);
  }

  /** Visits on a single day of the study calendar: screening, lead-in and first cycle. */
  public List<PlannedVisit> onStudyDays(StudyCalendar calendar) {
    return inOrder(
        rules.stream()
            .filter(rule -> rule.timing() instanceof OnStudyDay)
            .map(rule -> rule.on(calendar.dateOf(((OnStudyDay) rule.timing()).day())))
            .toList());
  }

  /** Visits that the protocol asks for in the given cycle (from 1), started or planned. */
  public List<PlannedVisit> inCycle(int cycle, CycleCalendar cycles) {
    var visits = new ArrayList<PlannedVisit>();
    for (VisitRule rule : rules) {
      if (rule.timing() instanceof InEachCycle each && each.includes(cycle)) {
        LocalDate target = cycles.dateOf(new CycleDay(cycle, each.day()));
        visits.add(rule.lasting(target, each.spanDays()));
      }
    }
    return inOrder(visits);
  }

  /**
   * Visits counted from an event, repeated ones up to and including {@code until}.
   *
   * @param happened date of the event
   */
  public List<PlannedVisit> after(StudyEvent event, LocalDate happened, LocalDate until) {
    var visits = new ArrayList<PlannedVisit>();
    for (VisitRule rule : rules) {
      if (rule.timing() instanceof AfterEvent once && once.event() == event) {
        visits.add(rule.on(happened.plusDays(once.days())));
      } else if (rule.timing() instanceof EveryDays every && every.from() == event) {
        LocalDate date = happened.plusDays(every.days());
        for (; !date.isAfter(until); date = date.plusDays(every.days())) {
          visits.add(rule.on(date));
        }
      }
    }
    return inOrder(visits);
  }

  private static List<PlannedVisit> inOrder(List<PlannedVisit> visits) {
    return visits.stream().sorted(Comparator.comparing(PlannedVisit::target)).toList();
  }
}
