package org.nktrials.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nktrials.charts.CoursePicture.Day;
import org.nktrials.charts.CoursePicture.Line;
import org.nktrials.charts.PairedGroup.Pair;
import org.nktrials.charts.PairedPicture.Column;
import org.nktrials.charts.ScatterPicture.Dot;
import org.nktrials.validation.Requirement;

@Requirement("CHART-01")
class MarkerPicturesTests {

  private static final PlotArea AREA = new PlotArea(400, 240, 50, 390, 10, 200);
  private static final ValueAxis DAYS = new ValueAxis(ValueAxis.Kind.LINEAR, 0, 34, 50, 390);
  private static final ValueAxis COUNTS = new ValueAxis(ValueAxis.Kind.LOG, 1, 1000, 200, 20);

  @Test
  void eachGroupHasAShapeOfItsOwn() {
    Set<String> shapes = new HashSet<>();
    IntStream.range(0, 4).forEach(group -> shapes.add(Marker.ofGroup(group).at(10, 10)));
    shapes.add(Marker.LIMIT.at(10, 10));
    shapes.add(Marker.ABOVE.at(10, 10));
    assertThat(shapes).hasSize(6).allMatch(path -> path.startsWith("M") && path.endsWith("z"));
    assertThat(Marker.ofGroup(4)).isEqualTo(Marker.ofGroup(0));
  }

  @Test
  void aCourseIsALineThroughItsPoints() {
    CoursePicture picture =
        lay(course(0, false, point(0, 100, false, true), point(10, 10, false, true)));
    Line line = picture.lines().getFirst();
    assertThat(line.path()).isEqualTo("M50 80 L150 140");
    assertThat(line.outlines()).isEmpty();
    assertThat(line.marks()).startsWith(Marker.CIRCLE.at(50, 80));
  }

  @Test
  void pointsOfAnotherMethodAreNotJoined() {
    CoursePicture picture =
        lay(course(1, false, point(0, 100, false, true), point(10, 10, false, false)));
    assertThat(picture.lines().getFirst().path()).isEqualTo("M50 80 M150 140");
  }

  @Test
  void aValueBelowItsLimitIsAnArrowAtTheLimit() {
    CoursePicture picture = lay(course(1, false, point(0, 10, true, true)));
    assertThat(picture.lines().getFirst().outlines()).isEqualTo(Marker.LIMIT.at(50, 140));
    assertThat(picture.lines().getFirst().marks()).isEmpty();
  }

  @Test
  void faintCoursesLieBelowTheOthers() {
    CoursePicture picture = lay(course(0, false), course(1, true), course(2, false));
    assertThat(picture.lines()).extracting(Line::group).containsExactly(1, 0, 2);
  }

  @Test
  void valuesWithoutAPlaceOnTheAxisAreCounted() {
    CoursePicture picture =
        lay(course(0, false, point(0, 0, false, true), point(1, 4, false, true)));
    assertThat(picture.offAxis()).isEqualTo(1);
    assertThat(picture.doses()).containsExactly(140.0);
    assertThat(picture.xTicks()).containsExactly(new AxisTick(50, "D\u221221"));
    assertThat(picture.area().viewBox()).isEqualTo("0 0 400 240");
  }

  @Test
  void pairsAreJoinedAndSmallGroupsHaveNoMedian() {
    PairedPicture picture =
        PairedPicture.lay(
            AREA,
            COUNTS,
            List.of(
                new PairedGroup(
                    "I", 0, List.of(new Pair("one", 100, Bound.NONE, 10, Bound.BELOW, false))),
                new PairedGroup(
                    "II",
                    1,
                    Collections.nCopies(10, new Pair("x", 10, Bound.ABOVE, 0, Bound.NONE, false)))),
            10);
    Column first = picture.columns().getFirst();
    assertThat(first.medians()).isEmpty();
    assertThat(first.x()).isEqualTo(135);
    assertThat(first.joins().getFirst().path()).isEqualTo("M94.2 80 L175.8 140");
    assertThat(first.joins().getFirst().outlines()).isEqualTo(Marker.LIMIT.at(first.after(), 140));
    assertThat(first.joins().getFirst().marks()).isEqualTo(Marker.CIRCLE.at(first.before(), 80));
    Column second = picture.columns().getLast();
    assertThat(second.medians()).contains("140").contains("200");
    assertThat(second.joins().getFirst().outlines())
        .isEqualTo(Marker.ABOVE.at(second.before(), 140));
    assertThat(picture.offAxis()).isEqualTo(10);
  }

  @Test
  void theMedianOfAnEvenNumberLiesInTheMiddle() {
    PairedPicture picture =
        PairedPicture.lay(
            AREA,
            new ValueAxis(ValueAxis.Kind.LINEAR, 0, 100, 200, 100),
            List.of(new PairedGroup("I", 0, List.of(pair(20, 40), pair(40, 80)))),
            2);
    assertThat(picture.columns().getFirst().medians()).contains(" 170 L").contains(" 140 L");
    assertThat(picture.offAxis()).isZero();
  }

  @Test
  void aPictureWithoutGroupsIsEmpty() {
    assertThat(PairedPicture.lay(AREA, COUNTS, List.of(), 10).columns()).isEmpty();
  }

  @Test
  void pointsThatWouldCoverEachOtherStandSideBySide() {
    ScatterPicture picture =
        ScatterPicture.lay(
            AREA, Collections.nCopies(12, new ScatterPoint("one", 0, 15, -40, Bound.NONE, false)));
    assertThat(picture.dots().stream().map(Dot::path).distinct()).hasSizeBetween(6, 8);
    assertThat(picture.zero()).isEqualTo(AREA.top());
  }

  @Test
  void pointsApartKeepTheirPlace() {
    ScatterPicture picture =
        ScatterPicture.lay(
            AREA,
            List.of(
                new ScatterPoint("one", 0, 60, 100, Bound.NONE, false),
                new ScatterPoint("two", 1, 15, -100, Bound.NONE, false)));
    assertThat(picture.dots()).extracting(Dot::label).containsExactly("two", "one");
    assertThat(picture.dots().getFirst().path())
        .isEqualTo(Marker.SQUARE.at(AREA.left() + 85, AREA.bottom()));
  }

  @Test
  void manyPatientsAreDrawnAsOnePath() {
    CourseLine[] lines =
        IntStream.range(0, 70)
            .mapToObj(i -> course(i % 2, false, point(0, 100, false, true)))
            .toArray(CourseLine[]::new);
    assertThat(lay(lines).lines())
        .extracting(Line::label)
        .containsExactly("35 patients", "35 patients");
    PairedPicture pairs =
        PairedPicture.lay(
            AREA,
            COUNTS,
            List.of(new PairedGroup("I", 0, Collections.nCopies(61, pair(10, 20)))),
            10);
    assertThat(pairs.columns().getFirst().joins()).hasSize(1);
    ScatterPicture dots =
        ScatterPicture.lay(
            AREA, Collections.nCopies(121, new ScatterPoint("x", 2, 15, -40, Bound.NONE, false)));
    assertThat(dots.dots()).extracting(Dot::label).containsExactly("121 patients");
  }

  @Test
  void limitsAreArrowsDownAndUpAndTheOtherPlatformIsHollow() {
    CoursePoint above = new CoursePoint(0, 100, Bound.ABOVE, false, false);
    CoursePoint dual = new CoursePoint(1, 10, Bound.NONE, false, true);
    Line line = lay(course(0, false, above, dual)).lines().getFirst();
    assertThat(line.marks()).isEmpty();
    assertThat(line.outlines()).startsWith(Marker.ABOVE.at(50, 80)).contains("a4 4");
    ScatterPicture limits =
        ScatterPicture.lay(
            AREA,
            List.of(
                new ScatterPoint("fell", 0, 60, -90, Bound.BELOW, false),
                new ScatterPoint("rose", 0, 15, 40, Bound.ABOVE, false)));
    assertThat(limits.dots()).allMatch(ScatterPicture.Dot::outlined);
  }

  @Test
  void pairsOfTheOtherPlatformAreHollowAndGiveNoMedianWithTheOthers() {
    Pair beads = pair(100, 10);
    Pair dual = new Pair("dual", 100, Bound.NONE, 10, Bound.BELOW, true);
    Column mixed = pairs(beads, dual);
    assertThat(mixed.medians()).isEmpty();
    assertThat(mixed.joins().getFirst().outlines()).isEmpty();
    assertThat(mixed.joins().getLast().marks()).isEmpty();
    assertThat(mixed.joins().getLast().outlines())
        .isEqualTo(Marker.CIRCLE.at(mixed.before(), 80) + Marker.LIMIT.at(mixed.after(), 140));
    assertThat(pairs(dual, dual).medians()).isNotEmpty();
    Dot hollow =
        ScatterPicture.lay(AREA, List.of(new ScatterPoint("x", 0, 1, 2, Bound.NONE, true)))
            .dots()
            .getFirst();
    assertThat(hollow.outlined()).isTrue();
    assertThat(hollow.path()).contains("a4 4");
  }

  private static Column pairs(Pair... pairs) {
    return PairedPicture.lay(AREA, COUNTS, List.of(new PairedGroup("I", 0, List.of(pairs))), 2)
        .columns()
        .getFirst();
  }

  @Test
  void aBreakIsMarkedWhereALineIsNotCarriedOn() {
    CoursePoint first = new CoursePoint(0, 100, Bound.NONE, false, false);
    CoursePoint later = new CoursePoint(10, 100, Bound.NONE, false, false);
    CoursePoint earlier = new CoursePoint(9, 100, Bound.NONE, false, true);
    assertThat(lay(course(0, false, first, later)).lines().getFirst().outlines())
        .isEqualTo(Marker.BREAK.at(100, 80));
    assertThat(lay(course(0, false, later, earlier)).lines().getFirst().outlines())
        .as("two methods side by side: nothing was broken")
        .startsWith("M")
        .doesNotContain(Marker.BREAK.at(145, 80));
  }

  @Test
  void theGridIsOnePath() {
    PlotArea area = new PlotArea(100, 100, 10, 90, 10, 80);
    assertThat(area.grid(List.of(new AxisTick(50, "D1")), List.of(new AxisTick(20, "10"))))
        .isEqualTo("M10 20 L90 20 M50 80 L50 84");
    assertThat(area.grid(List.of(), List.of())).isEmpty();
  }

  @Test
  void aPlotLiesInsideItsPicture() {
    assertThatThrownBy(() -> new PlotArea(100, 100, 50, 150, 0, 100))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Pair pair(double before, double after) {
    return new Pair("x", before, Bound.NONE, after, Bound.NONE, false);
  }

  private static CoursePoint point(double x, double y, boolean limit, boolean joined) {
    return new CoursePoint(x, y, limit ? Bound.BELOW : Bound.NONE, joined, false);
  }

  private static CourseLine course(int group, boolean faint, CoursePoint... points) {
    return new CourseLine("patient", group, faint, List.of(points));
  }

  private static CoursePicture lay(CourseLine... courses) {
    return CoursePicture.lay(
        AREA, DAYS, COUNTS, List.of(new Day(0, "D\u221221")), List.of(9.0), List.of(courses));
  }
}
