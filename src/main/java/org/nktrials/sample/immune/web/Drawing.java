package org.nktrials.sample.immune.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
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
import org.nktrials.rules.immune.ImmuneQualifier;
import org.nktrials.rules.immune.ImmuneStatistic;
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

  private List<CoursePoint> points(SubjectCourse course) {
    List<CoursePoint> points = new ArrayList<>();
    CourseSample before = null;
    for (CourseSample sample : course.samples()) {
      OptionalDouble day = Days.at(course, sample.on());
      if (day.isPresent()) {
        boolean joined =
            before != null && Comparability.obstacle(statistic, before, sample).isEmpty();
        boolean limit = sample.qualifier() == ImmuneQualifier.LESS;
        points.add(new CoursePoint(day.getAsDouble(), sample.value(), limit, joined));
        before = sample;
      }
    }
    return points;
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
        code,
        before.value(),
        before.qualifier() == ImmuneQualifier.LESS,
        after.value(),
        after.qualifier() == ImmuneQualifier.LESS);
  }

  /** The change against the amount of drug really given in the course. */
  ScatterPicture byDose(List<Level> levels) {
    List<ScatterPoint> points = new ArrayList<>();
    for (Level level : levels) {
      for (SubjectCourse course : level.courses()) {
        if (course.change() instanceof CourseChange.Known known) {
          double amount = course.doses().inFirstCourse().doubleValue();
          points.add(
              new ScatterPoint(
                  course.code() + ", " + level.label(), level.group(), amount, known.amount()));
        }
      }
    }
    return ScatterPicture.lay(CHANGES, points);
  }

  private ValueAxis values(PlotArea area) {
    return area.upwards(logarithmic(statistic) ? ValueAxis.Kind.LOG : ValueAxis.Kind.LINEAR, all);
  }
}
