package org.nktrials.rules.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.schedule.VisitTiming.InEachCycle;

/**
 * Visits of each cycle, up to the one after the cycle that has begun, while treatment lasts. The
 * visit on the first day keeps its planned date, those after it follow the day on which the cycle
 * really began.
 */
final class LaterCycles {

  private final List<VisitRule> rules;
  private final CalendarRule calendar;
  private final Reasons reasons;
  private final Course course;

  LaterCycles(List<VisitRule> rules, CalendarRule calendar, Reasons reasons, Course course) {
    this.rules =
        rules.stream()
            .filter(rule -> rule.timing() instanceof InEachCycle)
            .sorted(Comparator.comparingInt(rule -> timing(rule).day()))
            .toList();
    this.calendar = calendar;
    this.reasons = reasons;
    this.course = course;
  }

  /** For a course without a known day one: the first time of each visit. */
  List<ExpectedVisit> notDatable() {
    return rules.stream()
        .<ExpectedVisit>map(
            rule ->
                new ExpectedVisit.NotDatable(
                    VisitOccurrence.inCycle(rule, timing(rule), timing(rule).fromCycle()),
                    reasons.notBegun()))
        .toList();
  }

  /**
   * All visits from a known day one.
   *
   * @param delay days by which the end of the first cycle is later than planned
   */
  List<ExpectedVisit> from(LocalDate dayOne, long delay) {
    List<ExpectedVisit> visits = new ArrayList<>();
    int begun = Math.max(1, course.cycleStarts().size());
    LocalDate planned = dayOne;
    int last = course.treatmentEnded() == null ? begun + 1 : begun;
    for (int cycle = 1; cycle <= last; cycle++) {
      VisitChain chain = cycle(cycle, planned);
      visits.addAll(chain.visits());
      long late = cycle == 1 ? delay : chain.shift();
      planned = planned.plusDays(calendar.cycleLengthInDays() + late);
    }
    return visits;
  }

  private VisitChain cycle(int cycle, LocalDate planned) {
    LocalDate actual = start(cycle);
    var chain = new VisitChain(course.moved(), actual == null ? reasons.plannedCycle(cycle) : null);
    boolean passed = false;
    for (VisitRule rule : rules) {
      InEachCycle timing = timing(rule);
      if (!passed && timing.day() > 1) {
        passed = true;
        anchor(chain, actual, planned);
      }
      if (timing.includes(cycle)) {
        LocalDate nominal = planned.plusDays(timing.day() - 1L);
        chain.add(rule, VisitOccurrence.inCycle(rule, timing, cycle), nominal, timing.spanDays());
      }
    }
    if (!passed) {
      anchor(chain, actual, planned);
    }
    return chain;
  }

  private static void anchor(VisitChain chain, @Nullable LocalDate actual, LocalDate planned) {
    if (actual != null) {
      chain.anchoredAt(actual, planned);
    }
  }

  private @Nullable LocalDate start(int cycle) {
    return cycle <= course.cycleStarts().size() ? course.cycleStarts().get(cycle - 1) : null;
  }

  private static InEachCycle timing(VisitRule rule) {
    return (InEachCycle) rule.timing();
  }
}
