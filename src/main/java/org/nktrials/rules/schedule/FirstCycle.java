package org.nktrials.rules.schedule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.schedule.VisitRule.DrugAnchor;
import org.nktrials.rules.schedule.VisitTiming.OnStudyDay;

/**
 * Visits on single days of the study calendar. Up to the anchor's own day they keep the plan that
 * was made when the lead-in began; after it they follow the day on which the anchor really came.
 */
final class FirstCycle {

  private final List<VisitRule> rules;
  private final CalendarRule calendar;
  private final Reasons reasons;
  private final Course course;

  FirstCycle(List<VisitRule> rules, CalendarRule calendar, Reasons reasons, Course course) {
    this.rules =
        rules.stream()
            .filter(rule -> rule.timing() instanceof OnStudyDay)
            .sorted(Comparator.comparingInt(FirstCycle::day))
            .toList();
    this.calendar = calendar;
    this.reasons = reasons;
    this.course = course;
  }

  /** Day one as it was, else as planned or moved; null while neither is known. */
  @Nullable LocalDate dayOne() {
    if (course.dayOne() != null) {
      return course.dayOne();
    }
    return rules.stream()
        .filter(rule -> day(rule) == calendar.anchorDay())
        .map(rule -> course.moved().get(rule.id()))
        .filter(Objects::nonNull)
        .findFirst()
        .orElseGet(this::plannedDayOne);
  }

  /** By the lead-in, else by the first visit for which a date was set. */
  private @Nullable LocalDate plannedDayOne() {
    if (course.plannedDayOne() != null) {
      return course.plannedDayOne();
    }
    for (VisitRule rule : rules) {
      LocalDate set = course.moved().get(rule.id());
      if (set != null) {
        return set.minusDays(daysFromAnchor(rule));
      }
    }
    return null;
  }

  List<ExpectedVisit> notDatable() {
    return rules.stream()
        .<ExpectedVisit>map(
            rule -> new ExpectedVisit.NotDatable(occurrence(rule), reasons.notBegun()))
        .toList();
  }

  /** Days by which the first cycle ends later than its length from day one. */
  long delay(VisitChain chain, LocalDate dayOne) {
    LocalDate planned = plannedDayOne();
    return chain.shift() - (planned == null ? 0 : ChronoUnit.DAYS.between(planned, dayOne));
  }

  /** The chain of the first cycle, for a day one that is known. */
  VisitChain from(LocalDate dayOne) {
    LocalDate planned = plannedDayOne() == null ? dayOne : plannedDayOne();
    boolean begun = course.dayOne() != null;
    var chain = new VisitChain(course.moved(), begun ? null : reasons.plannedStart());
    boolean passed = false;
    for (VisitRule rule : rules) {
      if (!passed && day(rule) > calendar.anchorDay()) {
        passed = true;
        if (begun) {
          chain.anchoredAt(dayOne, planned);
        }
      }
      LocalDate nominal = planned.plusDays(daysFromAnchor(rule));
      chain.add(rule, occurrence(rule), nominal, ((OnStudyDay) rule.timing()).days());
      reanchor(rule.anchorsNext(), nominal, chain);
    }
    return chain;
  }

  private void reanchor(@Nullable DrugAnchor drug, LocalDate nominal, VisitChain chain) {
    if (drug == null) {
      return;
    }
    LocalDate first = course.firstDoses().get(drug.code());
    if (first == null) {
      chain.waitsFor(reasons.plannedDose(drug));
    } else {
      chain.anchoredAt(first, nominal);
    }
  }

  private VisitOccurrence occurrence(VisitRule rule) {
    return VisitOccurrence.onStudyDay(rule, day(rule), calendar);
  }

  private long daysFromAnchor(VisitRule rule) {
    return calendar.from(LocalDate.EPOCH).daysBetween(calendar.anchorDay(), day(rule));
  }

  private static int day(VisitRule rule) {
    return ((OnStudyDay) rule.timing()).day();
  }
}
