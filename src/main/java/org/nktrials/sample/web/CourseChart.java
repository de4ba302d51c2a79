package org.nktrials.sample.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.nktrials.aftercare.ToxicityAssessment;
import org.nktrials.charts.Bound;
import org.nktrials.charts.LinearScale;
import org.nktrials.charts.Marker;
import org.nktrials.charts.TimeAxis;
import org.nktrials.laboratory.Analyte;
import org.nktrials.laboratory.LaboratoryResult;
import org.nktrials.protocol.ProtocolDefinition;
import org.nktrials.rules.schedule.CalendarRule;
import org.nktrials.sample.Chimerism;
import org.nktrials.toxicity.AdverseEvent;
import org.nktrials.treatment.Dose;

/**
 * Counts, donor cells, drugs and events of a recipient on one axis of days from D−7: geometry that
 * the page draws.
 */
record CourseChart(
    double height, List<Tick> ticks, List<Panel> panels, DonorCellLines cells, List<Lane> lanes) {

  static final double LEFT = 120;
  static final double RIGHT = 940;

  private static final int DAYS_BEFORE = 7;
  private static final double PANEL = 110;
  private static final double GAP = 34;
  private static final double LANE = 20;
  private static final double TOP = 24;
  private static final double TICK_ROOM = 46;

  /** A day named under the axis. */
  record Tick(double x, String text) {}

  /** A curve with its scale. */
  record Panel(String title, double top, double bottom, String most, String path, List<Dot> dots) {}

  /**
   * A value.
   *
   * @param bound whether the value lies beyond the number
   */
  record Dot(double x, double y, Bound bound, String tip) {

    /** Whether only a limit is known. */
    public boolean limit() {
      return bound.isLimit();
    }

    /** A dot, or an arrow at a limit. */
    public String mark() {
      return bound.mark(Marker.CIRCLE, x, y);
    }
  }

  /** A row of bars. */
  record Lane(String title, double y, List<Bar> bars) {}

  /** Days with something. */
  record Bar(double x, double width, String tip) {}

  /** Everything that is drawn. */
  record Course(
      ProtocolDefinition protocol,
      LocalDate infusion,
      LocalDate today,
      List<LaboratoryResult> counts,
      List<Chimerism> chimerism,
      List<Dose> doses,
      List<AdverseEvent> events,
      List<ToxicityAssessment> assessments) {}

  static CourseChart of(Course course) {
    LocalDate first = course.infusion().minusDays(DAYS_BEFORE);
    LocalDate last = latest(course);
    TimeAxis axis = new TimeAxis(first, last, LEFT, RIGHT);
    List<Panel> panels = new ArrayList<>();
    double top = TOP;
    for (Analyte analyte : List.of(Analyte.ANC, Analyte.PLT)) {
      panels.add(counts(course, analyte, axis, top));
      top += PANEL + GAP;
    }
    DonorCellLines cells = DonorCellLines.of(course.chimerism(), axis, top, top + PANEL);
    top += PANEL + GAP;
    List<Lane> lanes = new ArrayList<>();
    for (Lane lane : CourseLanes.of(course, axis)) {
      lanes.add(new Lane(lane.title(), top, lane.bars()));
      top += LANE;
    }
    return new CourseChart(top + GAP, ticks(course, axis), panels, cells, lanes);
  }

  private static LocalDate latest(Course course) {
    return Stream.of(
            Stream.of(course.infusion().plusDays(DAYS_BEFORE)),
            course.counts().stream().map(LaboratoryResult::sampledOn),
            course.chimerism().stream().filter(Chimerism::drawn).map(Chimerism::on),
            course.doses().stream().map(Dose::givenOn))
        .flatMap(dates -> dates)
        .filter(date -> !date.isAfter(course.today()))
        .max(Comparator.naturalOrder())
        .orElse(course.infusion().plusDays(DAYS_BEFORE));
  }

  private static List<Tick> ticks(Course course, TimeAxis axis) {
    CalendarRule calendar = course.protocol().calendarRule();
    return axis.ticks(course.infusion(), TICK_ROOM).stream()
        .map(
            day ->
                new Tick(
                    round(axis.middle(day)),
                    calendar.label(calendar.from(course.infusion()).dayOf(day))))
        .toList();
  }

  private static Panel counts(Course course, Analyte analyte, TimeAxis axis, double top) {
    List<LaboratoryResult> found =
        course.counts().stream()
            .filter(result -> result.analyte() == analyte && result.value() != null)
            .filter(result -> axis.shows(result.sampledOn(), result.sampledOn()))
            .toList();
    double most = found.stream().mapToDouble(CourseChart::number).max().orElse(1);
    LinearScale scale = new LinearScale(0, most <= 0 ? 1 : most, top + PANEL, top);
    List<Dot> dots =
        found.stream()
            .map(
                result ->
                    new Dot(
                        round(axis.middle(result.sampledOn())),
                        scale.at(number(result)),
                        bound(result.printedValue(), result.comparator() != null),
                        "%s: %s".formatted(result.sampledOn(), result.printedValue())))
            .toList();
    return new Panel(analyte.label(), top, top + PANEL, String.valueOf(most), path(dots), dots);
  }

  /** Beyond a limit: above it only where the sign says so. */
  private static Bound bound(String words, boolean limit) {
    return !limit ? Bound.NONE : words.startsWith(">") ? Bound.ABOVE : Bound.BELOW;
  }

  private static double number(LaboratoryResult result) {
    return result.value() == null ? 0 : result.value().doubleValue();
  }

  private static String path(List<Dot> dots) {
    StringBuilder path = new StringBuilder();
    for (Dot dot : dots) {
      path.append(path.isEmpty() ? "M" : " L").append(dot.x()).append(' ').append(dot.y());
    }
    return path.toString();
  }

  static double round(double value) {
    return Math.round(value * 10) / 10.0;
  }
}
