package org.nktrials.sample.immune.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.nktrials.charts.Bound;
import org.nktrials.charts.CourseLine;
import org.nktrials.charts.CoursePicture;
import org.nktrials.charts.CoursePoint;
import org.nktrials.charts.PairedGroup;
import org.nktrials.charts.PairedGroup.Pair;
import org.nktrials.charts.PairedPicture;
import org.nktrials.charts.PlotArea;
import org.nktrials.charts.ScatterPicture;
import org.nktrials.charts.ScatterPoint;
import org.nktrials.charts.ValueAxis;
import org.nktrials.protocol.ProtocolDefinition;
import org.nktrials.rules.immune.ImmuneMethod;
import org.nktrials.rules.immune.ImmuneStatistic;
import org.nktrials.rules.immune.course.BoundedChange;
import org.nktrials.rules.immune.course.Comparability;
import org.nktrials.rules.immune.course.CourseChange;
import org.nktrials.rules.immune.course.CourseSample;
import org.nktrials.sample.immune.CourseStatistics;
import org.nktrials.sample.immune.SubjectCourse;
import org.nktrials.sample.immune.web.Levels.Level;

/** Draws the courses of one parameter; counts and fluorescence on a logarithmic axis. */
final class Drawing {

  private static final PlotArea COURSES = new PlotArea(380, 248, 52, 372, 28, 200);
  private static final PlotArea CHANGES = new PlotArea(380, 272, 52, 372, 28, 218);

  private final ImmuneStatistic statistic;
  private final List<Double> all;
  private final Days days;

  Drawing(ProtocolDefinition protocol, ImmuneStatistic statistic, List<SubjectCourse> courses) {
    this.statistic = statistic;
    this.all =
        courses.stream()
            .flatMap(course -> course.samples().stream())
            .map(CourseSample::value)
            .toList();
    this.days = Days.of(protocol, courses, COURSES);
  }

  /** Whether values stand on a logarithmic axis. */
  static boolean logarithmic(ImmuneStatistic statistic) {
    return statistic == ImmuneStatistic.COUNT || statistic == ImmuneStatistic.MFI;
  }

  /**
   * The courses of some patients, on the axes of all.
   *
   * @param alone code of the patient whose line stands out; null when none does
   */
  CoursePicture courses(Level level, @Nullable String alone) {
    return CoursePicture.lay(
        COURSES,
        days.axis(),
        values(COURSES),
        days.named(),
        doses(level, alone),
        lines(level, alone));
  }

  private List<Double> doses(Level level, @Nullable String alone) {
    return level.courses().stream()
        .filter(course -> alone == null || course.code().equals(alone))
        .flatMap(
            course ->
                course.doses().days().stream()
                    .map(given -> Days.at(course, given.day()))
                    .filter(OptionalDouble::isPresent)
                    .map(OptionalDouble::getAsDouble))
        .distinct()
        .sorted()
        .toList();
  }

  private List<CourseLine> lines(Level level, @Nullable String alone) {
    return level.courses().stream()
        .map(
            course ->
                new CourseLine(
                    alone == null || course.code().equals(alone)
                        ? course.code()
                        : "another patient",
                    level.group(),
                    alone != null && !course.code().equals(alone),
                    points(course)))
        .toList();
  }

  /** Values of each method by themselves: two methods are never joined. */
  private List<CoursePoint> points(SubjectCourse course) {
    List<CoursePoint> points = new ArrayList<>();
    for (ImmuneMethod method : ImmuneMethod.values()) {
      CourseSample before = null;
      for (CourseSample sample : course.samples()) {
        OptionalDouble day =
            sample.method() == method ? Days.at(course, sample.on()) : OptionalDouble.empty();
        if (day.isPresent()) {
          points.add(
              new CoursePoint(
                  day.getAsDouble(),
                  sample.value(),
                  bound(sample),
                  before != null && Comparability.obstacle(statistic, before, sample).isEmpty(),
                  hollow(sample)));
          before = sample;
        }
      }
    }
    return points;
  }

  private static boolean hollow(CourseSample sample) {
    return sample.method() == ImmuneMethod.DUAL_PLATFORM;
  }

  private static Bound bound(CourseSample sample) {
    return switch (sample.qualifier()) {
      case LESS -> Bound.BELOW;
      case GREATER -> Bound.ABOVE;
      case EXACT, NOT_EVALUABLE -> Bound.NONE;
    };
  }

  /** Before and after the course, levels side by side. */
  PairedPicture pairs(List<Level> levels) {
    List<PairedGroup> groups =
        levels.stream()
            .map(
                level ->
                    new PairedGroup(
                        level.shortLabel(),
                        level.group(),
                        level.courses().stream()
                            .map(Drawing::pair)
                            .flatMap(Optional::stream)
                            .toList()))
            .filter(group -> !group.pairs().isEmpty())
            .toList();
    return PairedPicture.lay(CHANGES, values(CHANGES), groups, CourseStatistics.FEWEST_TO_SUM_UP);
  }

  private static Optional<Pair> pair(SubjectCourse course) {
    return switch (course.change()) {
      case CourseChange.Known(var before, var after, _, _) ->
          Optional.of(pair(course.code(), before, after));
      case CourseChange.Bounded(var before, var after, _) ->
          Optional.of(pair(course.code(), before, after));
      case CourseChange.NotCompared _ -> Optional.empty();
    };
  }

  private static Pair pair(String code, CourseSample before, CourseSample after) {
    return new Pair(
        code, before.value(), bound(before), after.value(), bound(after), hollow(before));
  }

  /** The change against the amount of drug really given in the course. */
  ScatterPicture byDose(List<Level> levels) {
    List<ScatterPoint> points = new ArrayList<>();
    for (Level level : levels) {
      for (SubjectCourse course : level.courses()) {
        String label = course.code() + ", " + level.label();
        double given = course.doses().inFirstCourse().doubleValue();
        changed(course.change())
            .map(
                change ->
                    new ScatterPoint(
                        label,
                        level.group(),
                        given,
                        change.amount(),
                        change.bound(),
                        change.hollow()))
            .ifPresent(points::add);
      }
    }
    return ScatterPicture.lay(CHANGES, points);
  }

  /** A change as drawn. */
  private record Changed(double amount, Bound bound, boolean hollow) {}

  private Optional<Changed> changed(CourseChange change) {
    return switch (change) {
      case CourseChange.Known(var before, _, double amount, _) ->
          Optional.of(new Changed(amount, Bound.NONE, hollow(before)));
      case CourseChange.Bounded(var before, var after, _) ->
          BoundedChange.of(statistic, before, after)
              .map(
                  one ->
                      new Changed(
                          one.amount(), one.atLeast() ? Bound.ABOVE : Bound.BELOW, hollow(before)));
      case CourseChange.NotCompared _ -> Optional.empty();
    };
  }

  private ValueAxis values(PlotArea area) {
    return area.upwards(logarithmic(statistic) ? ValueAxis.Kind.LOG : ValueAxis.Kind.LINEAR, all);
  }
}
