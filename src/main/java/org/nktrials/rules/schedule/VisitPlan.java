package org.nktrials.rules.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.reason.RuleSource;
import org.nktrials.rules.schedule.VisitTiming.AfterEvent;
import org.nktrials.rules.schedule.VisitTiming.EveryDays;
import org.nktrials.rules.schedule.VisitTiming.StudyEvent;

/**
 * The visits of a protocol, dated for one patient. A visit at which something happens from which
 * later ones are counted keeps the date that was planned for it, so that a delay shows; the visits
 * after it follow the date on which it happened.
 *
 * @param rules visits of the protocol
 * @param source where the schedule is stated
 */
public record VisitPlan(List<VisitRule> rules, CalendarRule calendar, RuleSource source) {

  /** Changes whenever the same course would get other dates. */
  public static final String VERSION = "visit-plan/1";

  private static final Comparator<ExpectedVisit> BY_TARGET =
      Comparator.comparing(
          VisitPlan::target, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()));

  /** Copies the list. */
  public VisitPlan {
    rules = List.copyOf(rules);
  }

  /**
   * Every visit expected of a patient, by target date, those without a date last. Visits of
   * treatment after its end are not expected; of later cycles only the next one is planned.
   */
  public List<ExpectedVisit> expected(Course course) {
    var reasons = new Reasons(calendar, source);
    var first = new FirstCycle(rules, calendar, reasons, course);
    var later = new LaterCycles(rules, calendar, reasons, course);
    LocalDate dayOne = first.dayOne();
    List<ExpectedVisit> visits = new ArrayList<>();
    if (dayOne == null) {
      visits.addAll(first.notDatable());
      visits.addAll(later.notDatable());
    } else {
      VisitChain chain = first.from(dayOne);
      visits.addAll(chain.visits());
      visits.addAll(later.from(dayOne, first.delay(chain, dayOne)));
    }
    var events = new EventVisits(calendar, reasons, course, dayOne);
    rules.forEach(rule -> visits.addAll(events.of(rule)));
    return visits.stream().filter(visit -> isExpected(visit, course)).sorted(BY_TARGET).toList();
  }

  private boolean isExpected(ExpectedVisit visit, Course course) {
    LocalDate target = target(visit);
    if (followsTreatment(rule(visit.occurrence().visit()))) {
      return true;
    }
    return target == null ? course.treatmentEnded() == null : !course.endedBefore(target);
  }

  /** The visit that ends treatment: the first one counted from the last dose. */
  public Optional<VisitRule> endOfTreatment() {
    return rules.stream()
        .filter(
            rule ->
                rule.timing() instanceof AfterEvent after && after.event() == StudyEvent.LAST_DOSE)
        .min(Comparator.comparingInt(rule -> ((AfterEvent) rule.timing()).days()));
  }

  private VisitRule rule(String id) {
    return rules.stream().filter(rule -> rule.id().equals(id)).findFirst().orElseThrow();
  }

  private static boolean followsTreatment(VisitRule rule) {
    StudyEvent event =
        switch (rule.timing()) {
          case AfterEvent after -> after.event();
          case EveryDays every -> every.from();
          case VisitTiming.OnStudyDay _, VisitTiming.OnStudyDays _, VisitTiming.InEachCycle _ ->
              StudyEvent.CALENDAR_ANCHOR;
        };
    return rule.followUp() || event == StudyEvent.LAST_DOSE || event == StudyEvent.END_OF_TREATMENT;
  }

  private static @Nullable LocalDate target(ExpectedVisit visit) {
    return switch (visit) {
      case ExpectedVisit.Dated(_, var dates) -> dates.target();
      case ExpectedVisit.Provisional(_, var dates, _) -> dates.target();
      case ExpectedVisit.NotDatable _ -> null;
    };
  }
}
