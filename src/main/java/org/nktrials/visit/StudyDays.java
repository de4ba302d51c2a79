package org.nktrials.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.schedule.CalendarRule;
import org.nktrials.rules.schedule.Course;

/**
 * What the study days of a patient are counted from.
 *
 * @param plannedDayOne null while nothing is planned
 * @param endedOn when treatment ended; null while it goes on
 */
record StudyDays(
    List<LocalDate> cycleStarts, @Nullable LocalDate plannedDayOne, @Nullable LocalDate endedOn) {

  StudyDays {
    cycleStarts = List.copyOf(cycleStarts);
  }

  /** "C1 D12", "D−4, planned", "not begun", "treatment ended Wed 14 Oct 2026". */
  String words(CalendarRule calendar, LocalDate today) {
    if (endedOn != null) {
      return "treatment ended " + VisitDeviation.day(endedOn);
    }
    if (cycleStarts.isEmpty() && plannedDayOne == null) {
      return "not begun";
    }
    String label = calendar.label(today, course(today));
    return plannedDayOne != null && cycleStarts.isEmpty() && plannedDayOne.isAfter(today)
        ? label + ", planned"
        : label;
  }

  /** The names of days, treatment ended or not; empty before any day is counted. */
  Optional<org.nktrials.patient.StudyDays> counted(CalendarRule calendar, LocalDate today) {
    LocalDate anchor = cycleStarts.isEmpty() ? plannedDayOne : cycleStarts.getFirst();
    return Optional.ofNullable(anchor)
        .map(
            day ->
                new org.nktrials.patient.StudyDays(
                    day, date -> calendar.label(date, course(today))));
  }

  private Course course(LocalDate today) {
    return new Course(plannedDayOne, cycleStarts, Map.of(), null, null, null, Map.of(), today);
  }
}
