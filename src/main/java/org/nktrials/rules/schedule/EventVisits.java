package org.nktrials.rules.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.reason.Reason;
import org.nktrials.rules.schedule.VisitTiming.AfterEvent;
import org.nktrials.rules.schedule.VisitTiming.EveryDays;
import org.nktrials.rules.schedule.VisitTiming.OnStudyDays;
import org.nktrials.rules.schedule.VisitTiming.StudyEvent;

/**
 * Visits counted from an event, and those that repeat: every one up to today and the first one
 * after it.
 */
final class EventVisits {

  /** Against a calendar that was set centuries ago by mistake. */
  private static final int MOST = 1000;

  private final CalendarRule calendar;
  private final Reasons reasons;
  private final Course course;
  private final @Nullable LocalDate dayOne;

  EventVisits(CalendarRule calendar, Reasons reasons, Course course, @Nullable LocalDate dayOne) {
    this.calendar = calendar;
    this.reasons = reasons;
    this.course = course;
    this.dayOne = dayOne;
  }

  List<ExpectedVisit> of(VisitRule rule) {
    return switch (rule.timing()) {
      case AfterEvent once -> once(rule, once);
      case EveryDays every -> every(rule, every);
      case OnStudyDays days -> onStudyDays(rule, days);
      case VisitTiming.OnStudyDay _, VisitTiming.InEachCycle _ -> List.of();
    };
  }

  private List<ExpectedVisit> once(VisitRule rule, AfterEvent once) {
    Start start = start(once.event());
    if (start.on() == null) {
      return List.of(new ExpectedVisit.NotDatable(VisitOccurrence.once(rule), start.why()));
    }
    var chain = new VisitChain(course.moved(), start.reason());
    chain.add(rule, VisitOccurrence.once(rule), start.on().plusDays(once.days()), 1);
    return chain.visits();
  }

  private List<ExpectedVisit> every(VisitRule rule, EveryDays every) {
    Start start = start(every.from());
    LocalDate first = start.on() == null ? null : start.on().plusDays(every.days());
    return repeated(rule, start, first, every.days(), null);
  }

  private List<ExpectedVisit> onStudyDays(VisitRule rule, OnStudyDays days) {
    Start start = start(StudyEvent.CALENDAR_ANCHOR);
    if (start.on() == null) {
      return repeated(rule, start, null, days.everyDays(), null);
    }
    StudyCalendar from = calendar.from(start.on());
    return repeated(
        rule, start, from.dateOf(days.fromDay()), days.everyDays(), lastDay(days, from));
  }

  private @Nullable LocalDate lastDay(OnStudyDays days, StudyCalendar from) {
    LocalDate last = days.toDay() == null ? null : from.dateOf(days.toDay());
    LocalDate reached = days.until() == null ? null : course.countsRecovered();
    if (last == null || reached == null) {
      return last == null ? reached : last;
    }
    return reached.isBefore(last) ? reached : last;
  }

  private List<ExpectedVisit> repeated(
      VisitRule rule, Start start, @Nullable LocalDate first, int days, @Nullable LocalDate last) {
    if (first == null) {
      return List.of(new ExpectedVisit.NotDatable(VisitOccurrence.repeated(rule, 1), start.why()));
    }
    var chain = new VisitChain(course.moved(), start.reason());
    List<ExpectedVisit> visits = new ArrayList<>();
    for (int number = 1; number <= MOST; number++) {
      LocalDate nominal = first.plusDays((number - 1L) * days);
      if (last != null && nominal.isAfter(last)) {
        break;
      }
      chain.add(rule, VisitOccurrence.repeated(rule, number), nominal, 1);
      if (nominal.plusDays(chain.shift()).isAfter(course.today())) {
        break;
      }
    }
    visits.addAll(chain.visits());
    return visits;
  }

  private Start start(StudyEvent event) {
    return switch (event) {
      case CALENDAR_ANCHOR ->
          dayOne == null
              ? Start.missing(reasons.notBegun())
              : new Start(dayOne, course.dayOne() == null ? reasons.plannedStart() : null);
      case CYCLE_START ->
          course.cycleStarts().isEmpty()
              ? Start.missing(reasons.notBegun())
              : new Start(course.cycleStarts().getLast(), null);
      case LAST_DOSE -> lastDose();
      case END_OF_TREATMENT -> endOfTreatment();
    };
  }

  private Start lastDose() {
    if (course.treatmentEnded() == null) {
      return Start.missing(reasons.treatmentGoesOn());
    }
    return course.lastDose() == null
        ? Start.missing(reasons.noDose())
        : new Start(course.lastDose(), null);
  }

  private Start endOfTreatment() {
    LocalDate visit = course.endOfTreatmentVisit();
    Start last = lastDose();
    if (visit != null) {
      return new Start(visit, null);
    }
    return last.on() == null ? last : new Start(last.on(), reasons.plannedEnd());
  }

  /**
   * An event.
   *
   * @param on its date; null when neither happened nor planned
   * @param reason why the date is missing or provisional; null when it happened
   */
  private record Start(@Nullable LocalDate on, @Nullable Reason reason) {

    static Start missing(Reason reason) {
      return new Start(null, reason);
    }

    Reason why() {
      if (reason == null) {
        throw new IllegalStateException("an event without date has a reason");
      }
      return reason;
    }
  }
}
