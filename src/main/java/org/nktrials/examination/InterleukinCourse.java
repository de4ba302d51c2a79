package org.nktrials.examination;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One course of interleukin-2: doses without a pause of more than a week between them.
 *
 * @param number from 1; courses are given one a cycle
 * @param first day of the first dose, planned as D10
 */
record InterleukinCourse(int number, LocalDate first, LocalDate last) {

  private static final int LONGEST_PAUSE_DAYS = 7;
  private static final int WATCHED_DAYS = 6;

  /** The courses, earliest first. */
  static List<InterleukinCourse> of(List<LocalDate> days) {
    List<InterleukinCourse> courses = new ArrayList<>();
    for (LocalDate day : days) {
      InterleukinCourse open = courses.isEmpty() ? null : courses.getLast();
      if (open != null && !day.isAfter(open.last.plusDays(LONGEST_PAUSE_DAYS))) {
        courses.set(courses.size() - 1, new InterleukinCourse(open.number, open.first, day));
      } else {
        courses.add(new InterleukinCourse(courses.size() + 1, day, day));
      }
    }
    return List.copyOf(courses);
  }

  /** The course during whose watch the day lies. */
  static Optional<InterleukinCourse> watching(List<InterleukinCourse> courses, LocalDate day) {
    return courses.stream().filter(course -> course.watches(day)).findFirst();
  }

  /** The first dose and the five days after it: D10 to D15. */
  List<LocalDate> watchedDays() {
    return first.datesUntil(first.plusDays(WATCHED_DAYS)).toList();
  }

  boolean watches(LocalDate day) {
    return !day.isBefore(first) && day.isBefore(first.plusDays(WATCHED_DAYS));
  }
}
