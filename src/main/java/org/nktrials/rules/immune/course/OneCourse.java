package org.nktrials.rules.immune.course;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.immune.ImmuneMethod;
import org.nktrials.rules.immune.ImmuneStatistic;
import org.nktrials.rules.reason.Reason;
import org.nktrials.rules.reason.RuleSource;

/**
 * Chooses the samples before and after the first course of a drug: the last one up to the day of
 * its first dose, and the first one after the day of its last dose and before another course
 * begins. A pause of more than {@link #LONGEST_PAUSE} days begins another course. Where visits are
 * named, those are taken instead. Where two platforms counted, the first of which both samples are
 * there.
 *
 * @param before visit to take instead; null to choose by the doses
 * @param after likewise
 */
public record OneCourse(@Nullable String before, @Nullable String after) {

  /** Days between two doses of one course, at most. */
  public static final int LONGEST_PAUSE = 7;

  /**
   * The change over the course.
   *
   * @param samples of one parameter of one patient
   * @param doseDays days on which the drug was given, in any order
   */
  public CourseChange of(
      ImmuneStatistic statistic, List<CourseSample> samples, List<LocalDate> doseDays) {
    Optional<Span> course = Span.first(doseDays);
    if (course.isEmpty() && (before == null || after == null)) {
      return nothing("NO_COURSE", "No dose was given, so no course lies between two samples.");
    }
    for (ImmuneMethod method : ImmuneMethod.values()) {
      Optional<CourseSample> first = first(of(samples, method), course);
      Optional<CourseSample> second = second(of(samples, method), course);
      if (first.isPresent() && second.isPresent()) {
        return CourseChange.of(statistic, first.get(), second.get());
      }
    }
    return apart(statistic, first(samples, course), second(samples, course));
  }

  private static List<CourseSample> of(List<CourseSample> samples, ImmuneMethod method) {
    return samples.stream().filter(sample -> sample.method() == method).toList();
  }

  private CourseChange apart(
      ImmuneStatistic statistic, Optional<CourseSample> first, Optional<CourseSample> second) {
    if (first.isPresent() && second.isPresent()) {
      return CourseChange.of(statistic, first.get(), second.get());
    }
    return first.isPresent()
        ? nothing(
            "NO_SAMPLE_AFTER",
            "No released value " + (after == null ? "after the course." : "of " + after + "."))
        : nothing(
            "NO_SAMPLE_BEFORE",
            "No released value "
                + (before == null ? "before the first dose." : "of " + before + "."));
  }

  private Optional<CourseSample> first(List<CourseSample> samples, Optional<Span> course) {
    return chosen(samples, before, sample -> course.filter(span -> span.begins(sample)).isPresent())
        .max(Comparator.comparing(CourseSample::on));
  }

  private Optional<CourseSample> second(List<CourseSample> samples, Optional<Span> course) {
    return chosen(samples, after, sample -> course.filter(span -> span.ends(sample)).isPresent())
        .min(Comparator.comparing(CourseSample::on));
  }

  private static Stream<CourseSample> chosen(
      List<CourseSample> samples, @Nullable String visit, Predicate<CourseSample> byDoses) {
    return samples.stream()
        .filter(sample -> visit == null ? byDoses.test(sample) : sample.visit().equals(visit));
  }

  private static CourseChange nothing(String code, String sentence) {
    return new CourseChange.NotCompared(
        List.of(new Reason(code, sentence, RuleSource.PROJECT_RULE)));
  }

  /** Days of the doses of the first course, in order; empty before any dose. */
  public static List<LocalDate> days(List<LocalDate> doseDays) {
    List<LocalDate> sorted = doseDays.stream().sorted().toList();
    return Span.first(doseDays)
        .map(span -> sorted.stream().filter(day -> !day.isAfter(span.last())).toList())
        .orElse(List.of());
  }

  /**
   * The first course.
   *
   * @param next first day of the course after it; null without one
   */
  private record Span(LocalDate first, LocalDate last, @Nullable LocalDate next) {

    static Optional<Span> first(List<LocalDate> doseDays) {
      List<LocalDate> sorted = doseDays.stream().sorted().toList();
      if (sorted.isEmpty()) {
        return Optional.empty();
      }
      LocalDate last = sorted.getFirst();
      for (LocalDate day : sorted) {
        if (day.isAfter(last.plusDays(LONGEST_PAUSE))) {
          return Optional.of(new Span(sorted.getFirst(), last, day));
        }
        last = day;
      }
      return Optional.of(new Span(sorted.getFirst(), last, null));
    }

    boolean begins(CourseSample sample) {
      return !sample.on().isAfter(first);
    }

    boolean ends(CourseSample sample) {
      return sample.on().isAfter(last) && (next == null || !sample.on().isAfter(next));
    }
  }
}
