package org.nktrials.laboratory.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.nktrials.charts.LinearScale;
import org.nktrials.charts.SvgPath;
import org.nktrials.charts.Ticks;
import org.nktrials.laboratory.GradeSteps.GradeStep;
import org.nktrials.laboratory.LaboratoryResult;

/**
 * Geometry of the course of one test, in units of the view box {@link #WIDTH} by {@link #HEIGHT}.
 *
 * @param line the course, as path commands
 * @param bands what the laboratories called normal, from sample to sample
 */
record TrendChart(
    List<Label> yTicks,
    List<Label> xTicks,
    List<Band> bands,
    List<Threshold> thresholds,
    String line,
    List<Dot> dots) {

  static final int WIDTH = 760;
  static final int HEIGHT = 320;
  private static final int LEFT = 56;
  private static final int RIGHT = 640;
  private static final int TOP = 16;
  private static final int BOTTOM = 284;
  private static final int MOST_TICKS = 6;
  private static final int WORD_HEIGHT = 16;
  private static final double ROOM = 0.12;

  /** The span of values that the picture shows. */
  record Span(double from, double to) {

    static Span of(List<LaboratoryResult> results) {
      List<Double> shown =
          results.stream()
              .flatMap(one -> Stream.of(one.value(), one.lowerLimit(), one.upperLimit()))
              .filter(Objects::nonNull)
              .map(BigDecimal::doubleValue)
              .toList();
      double low = shown.stream().mapToDouble(one -> one).min().orElse(0);
      double high = shown.stream().mapToDouble(one -> one).max().orElse(1);
      double room = Math.max((high - low) * ROOM, Math.max(high * 0.02, 1e-6));
      double from = low < high / 3 ? 0 : Math.max(0, low - room);
      return new Span(from, high + room);
    }
  }

  /**
   * Draws results that have a value, at least one, in order of sampling.
   *
   * @param steps where the grade changes within the span
   */
  static TrendChart of(
      List<LaboratoryResult> results, List<GradeStep> steps, Span span, ZoneId zone) {
    LinearScale y = new LinearScale(span.from(), span.to(), BOTTOM, TOP);
    LinearScale x = across(results);
    return new TrendChart(
        Ticks.between(span.from(), span.to(), MOST_TICKS).stream()
            .map(tick -> new Label(LEFT, y.at(tick.doubleValue()), tick.toPlainString()))
            .toList(),
        days(results, x, zone),
        bands(results, x, y, span),
        thresholds(steps, y),
        line(results, x, y),
        results.stream().map(one -> dot(one, x, y)).toList());
  }

  /** From the top down, each word below the one above it. */
  private static List<Threshold> thresholds(List<GradeStep> steps, LinearScale y) {
    List<GradeStep> fromTop =
        steps.stream()
            .sorted(Comparator.comparingDouble(step -> y.at(step.at().doubleValue())))
            .toList();
    List<Threshold> drawn = new ArrayList<>();
    for (GradeStep step : fromTop) {
      double at = y.at(step.at().doubleValue());
      double free = drawn.isEmpty() ? at : drawn.getLast().wordY() + WORD_HEIGHT;
      drawn.add(new Threshold(at, Math.max(at, free), step.label(), step.grade()));
    }
    return List.copyOf(drawn);
  }

  private static LinearScale across(List<LaboratoryResult> results) {
    double first = seconds(results.getFirst().sampledAt());
    double last = seconds(results.getLast().sampledAt());
    double day = 86_400;
    return first == last
        ? new LinearScale(first - day, last + day, LEFT + 12, RIGHT - 12)
        : new LinearScale(first, last, LEFT + 12, RIGHT - 12);
  }

  private static List<Label> days(List<LaboratoryResult> results, LinearScale x, ZoneId zone) {
    LocalDate first = results.getFirst().sampledOn();
    return Ticks.days(first, results.getLast().sampledOn(), MOST_TICKS).stream()
        .map(
            day ->
                new Label(
                    x.at(seconds(day.atTime(12, 0).atZone(zone).toInstant())),
                    BOTTOM,
                    day.toString().substring(5)))
        .toList();
  }

  /** The range of a result holds in the picture until the next result. */
  private static List<Band> bands(
      List<LaboratoryResult> results, LinearScale x, LinearScale y, Span span) {
    List<Band> bands = new ArrayList<>();
    for (int i = 0; i < results.size(); i++) {
      LaboratoryResult one = results.get(i);
      if (one.lowerLimit() == null && one.upperLimit() == null) {
        continue;
      }
      double from = i == 0 ? LEFT : x.at(seconds(one.sampledAt()));
      double to = i == results.size() - 1 ? RIGHT : x.at(seconds(results.get(i + 1).sampledAt()));
      double top = y.at(one.upperLimit() == null ? span.to() : one.upperLimit().doubleValue());
      double bottom = y.at(one.lowerLimit() == null ? span.from() : one.lowerLimit().doubleValue());
      bands.add(new Band(from, top, Math.max(0, to - from), bottom - top));
    }
    return bands;
  }

  private static String line(List<LaboratoryResult> results, LinearScale x, LinearScale y) {
    SvgPath path = new SvgPath();
    for (LaboratoryResult one : results) {
      path.to(x.at(seconds(one.sampledAt())), y.at(value(one)));
    }
    return path.toString();
  }

  private static Dot dot(LaboratoryResult one, LinearScale x, LinearScale y) {
    Integer grade = one.grade().grade();
    return new Dot(
        x.at(seconds(one.sampledAt())),
        y.at(value(one)),
        grade == null ? 0 : grade,
        grade == null || grade == 0 ? "" : one.grade().label(),
        one.printedValue() + " " + one.analyte().printedUnit() + ", " + one.sampledOn());
  }

  private static double value(LaboratoryResult one) {
    return Objects.requireNonNull(one.value()).doubleValue();
  }

  private static double seconds(Instant instant) {
    return instant.getEpochSecond();
  }

  /** A text at an axis. */
  record Label(double x, double y, String text) {}

  /** A rectangle of the range of normal. */
  record Band(double x, double y, double width, double height) {}

  /** A horizontal line at which a grade begins; its word may stand lower. */
  record Threshold(double y, double wordY, String label, int grade) {}

  /** A result; the word is empty without a grade. */
  record Dot(double x, double y, int grade, String word, String tip) {}
}
