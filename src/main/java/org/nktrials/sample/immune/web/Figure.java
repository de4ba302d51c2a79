package org.nktrials.sample.immune.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nktrials.charts.CoursePicture;
import org.nktrials.charts.PairedPicture;
import org.nktrials.charts.ScatterPicture;
import org.nktrials.protocol.ProtocolDefinition;
import org.nktrials.rules.immune.ImmuneMethod;
import org.nktrials.rules.immune.ImmuneParameter;
import org.nktrials.rules.immune.ImmuneStatistic;
import org.nktrials.rules.immune.course.CourseChange;
import org.nktrials.sample.immune.CourseStatistics;
import org.nktrials.sample.immune.ParameterCourses;
import org.nktrials.sample.immune.SubjectCourse;
import org.nktrials.sample.immune.TrialImmune;
import org.nktrials.sample.immune.web.Levels.Level;
import org.nktrials.sample.immune.web.Rows.ChangeRow;
import org.nktrials.sample.immune.web.Rows.CourseRow;

/**
 * Everything that a page of a trial says of one parameter.
 *
 * @param panels courses, one picture a level
 * @param undated patients whose calendar has not begun: in the table only
 * @param byDose empty where the protocol has no drug given in courses
 * @param dual changes in the tests of which both values were counted by the dual platform
 * @param rows patients of this page of the tables
 */
record Figure(
    ImmuneParameter parameter,
    boolean logarithmic,
    List<Panel> panels,
    int undated,
    PairedPicture pairs,
    ScatterPicture byDose,
    int dual,
    List<StatisticRow> statistics,
    List<String> visits,
    List<CourseRow> rows,
    List<ChangeRow> changes) {

  /** The courses of one level. */
  record Panel(Level level, CoursePicture picture) {

    boolean isEmpty() {
      return picture.lines().stream().allMatch(line -> line.path().isEmpty());
    }
  }

  static Figure of(TrialImmune immune, ParameterCourses found, long from, int rows) {
    ProtocolDefinition protocol = immune.protocol();
    ImmuneStatistic statistic = found.parameter().statistic();
    Drawing drawing = new Drawing(protocol, statistic, found.courses());
    List<Level> levels = Levels.of(protocol, found.courses());
    List<String> visits = Rows.visits(protocol, found.courses());
    List<SubjectCourse> shown = found.courses().stream().skip(from).limit(rows).toList();
    return new Figure(
        found.parameter(),
        Drawing.logarithmic(statistic),
        levels.stream()
            .map(level -> new Panel(level, drawing.courses(level, null)))
            .filter(panel -> !panel.isEmpty())
            .toList(),
        (int) found.courses().stream().filter(one -> one.doses().dayOne() == null).count(),
        drawing.pairs(levels),
        drawing.byDose(levels),
        (int) found.courses().stream().filter(Figure::isDual).count(),
        StatisticRow.of(CourseStatistics.of(found.courses()), statistic, immune.drug()),
        visits,
        Rows.courses(protocol, shown, visits),
        Rows.changes(protocol, statistic, shown));
  }

  private static boolean isDual(SubjectCourse course) {
    return course.change() instanceof CourseChange.Known(var before, _, _, _)
        && before.method() == ImmuneMethod.DUAL_PLATFORM;
  }

  Figure with(List<StatisticRow> adjusted) {
    return new Figure(
        parameter,
        logarithmic,
        panels,
        undated,
        pairs,
        byDose,
        dual,
        adjusted,
        visits,
        rows,
        changes);
  }

  /** As printed beside values; empty for a ratio. */
  public String unit() {
    return parameter.statistic().words();
  }

  /** Unit of a change. */
  public String changeUnit() {
    return parameter.statistic() == ImmuneStatistic.PERCENT ? "percentage points" : "%";
  }

  /** Which changes in the tests are of the other platform; null without any. */
  public @Nullable String otherPlatform() {
    int tested = statistics.getFirst().n();
    return dual == 0
        ? null
        : "Dual platform before and after: %d of the %d changes in these tests."
            .formatted(dual, tested);
  }

  /** What a reader of fluorescence or counts must know; null otherwise. */
  public @Nullable String caution() {
    return switch (parameter.statistic()) {
      case MFI ->
          "Fluorescence is compared within one cytometer, batch and version of the panel only:"
              + " lines break (two strokes) where one of them changes, or where cytometer or batch"
              + " is not stated, and such pairs are left out.";
      case COUNT ->
          "Counts of the bead and the dual platform are not joined: those of the dual platform have"
              + " hollow marks and a line of their own, and such pairs are left out.";
      case PERCENT, RATIO -> null;
    };
  }
}
