package org.nktrials.sample.immune.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.nktrials.charts.CoursePicture.Day;
import org.nktrials.charts.PlotArea;
import org.nktrials.charts.ValueAxis;
import org.nktrials.protocol.ProtocolDefinition;
import org.nktrials.rules.schedule.StudyCalendar;
import org.nktrials.sample.immune.SubjectCourse;
import org.nktrials.sample.immune.SubjectDoses.GivenDay;
import org.nktrials.sample.result.ReleasedResult;

/**
 * The axis of study days: calendar days from the first day of the calendar.
 *
 * @param named days of samples, each named once
 */
record Days(ValueAxis axis, List<Day> named) {

  private static final double ROOM = 34;

  static Days of(ProtocolDefinition protocol, List<SubjectCourse> courses, PlotArea area) {
    List<Double> all = new ArrayList<>();
    Map<Integer, Integer> samples = new TreeMap<>();
    for (SubjectCourse course : courses) {
      for (ReleasedResult result : course.results()) {
        at(course, result.collectedOn())
            .ifPresent(
                day -> {
                  all.add(day);
                  samples.merge((int) day, 1, Integer::sum);
                });
      }
      course.doses().days().stream()
          .map(GivenDay::day)
          .forEach(day -> at(course, day).ifPresent(all::add));
    }
    double from = all.stream().mapToDouble(one -> one).min().orElse(0);
    double to = all.stream().mapToDouble(one -> one).max().orElse(1);
    double room = Math.max(1, (to - from) * 0.03);
    ValueAxis axis =
        new ValueAxis(ValueAxis.Kind.LINEAR, from - room, to + room, area.left(), area.right());
    return new Days(axis, named(protocol, samples, axis));
  }

  /** Calendar days from day 1; empty while the calendar has not begun. */
  static OptionalDouble at(SubjectCourse course, LocalDate day) {
    LocalDate dayOne = course.doses().dayOne();
    return dayOne == null
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) ChronoUnit.DAYS.between(dayOne, day));
  }

  /** The days of most samples first, as far as names do not cover each other. */
  private static List<Day> named(
      ProtocolDefinition protocol, Map<Integer, Integer> samples, ValueAxis axis) {
    List<Day> named = new ArrayList<>();
    List<Integer> days =
        samples.entrySet().stream()
            .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
            .map(Map.Entry::getKey)
            .toList();
    for (int day : days) {
      double x = axis.at(day);
      if (named.stream().allMatch(one -> Math.abs(axis.at(one.x()) - x) >= ROOM)) {
        named.add(new Day(day, label(protocol, day)));
      }
    }
    return named;
  }

  private static String label(ProtocolDefinition protocol, int offset) {
    LocalDate anchor = LocalDate.EPOCH;
    int day =
        new StudyCalendar(anchor, protocol.calendar().value().dayZero())
            .dayOf(anchor.plusDays(offset));
    return day < 0 ? "D\u2212" + -day : "D" + day;
  }
}
