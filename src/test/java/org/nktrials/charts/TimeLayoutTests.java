package org.nktrials.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nktrials.charts.TimeMark.Form;
import org.nktrials.validation.Requirement;

@Requirement("CHART-01")
class TimeLayoutTests {

  private static final LocalDate D1 = LocalDate.of(2026, 10, 1);
  private static final TimeLayout WIDE =
      new TimeLayout(new TimeAxis(D1, D1.plusDays(99), 100, 1100), D1.plusDays(49), false);

  @Test
  void putsEventsThatOverlapOnLinesOfTheirOwn() {
    var picture =
        lay(new TimeLane<>("Adverse events", List.of(bar("Fever", 2, 9), bar("Chills", 4, 5))));
    var texts = picture.lanes().getFirst().texts();
    assertThat(texts.get(0).y()).isLessThan(texts.get(1).y());
  }

  @Test
  void keepsNamesFromRunningIntoEachOther() {
    var picture =
        lay(
            new TimeLane<>(
                "Adverse events", List.of(bar("A rather long name", 2, 3), bar("B", 5, 6))));
    var texts = picture.lanes().getFirst().texts();
    assertThat(texts.get(0).y()).isNotEqualTo(texts.get(1).y());
  }

  @Test
  void drawsALastingEventUpToTodayWithATip() {
    var lasting = new TimeMark<>(D1.plusDays(10), null, Form.BAR, 3, "item");
    var picture = lay(new TimeLane<>("AE", List.of(new TimeRow<>("Rash", List.of(lasting)))));
    var shape = picture.lanes().getFirst().shapes().getFirst();
    assertThat(shape.path()).startsWith("M200.0").contains("h395.0l5.0");
    assertThat(shape.weight()).isEqualTo(3);
  }

  @Test
  void drawsAHigherGradeTaller() {
    assertThat(heightOfGrade(1)).isLessThan(heightOfGrade(2));
    assertThat(heightOfGrade(4)).isLessThan(heightOfGrade(5));
  }

  @Test
  void leavesOutWhatLiesOffTheAxisAndLanesThatAreEmptyThen() {
    var picture = lay(new TimeLane<>("Visits", List.of(bar("Follow-up", 200, 210))));
    assertThat(picture.lanes()).isEmpty();
  }

  @Test
  void movesANameAtTheRightEdgeToTheLeft() {
    var picture = lay(new TimeLane<>("Visits", List.of(bar("End of treatment", 99, 99))));
    var text = picture.lanes().getFirst().texts().getFirst();
    assertThat(text.x()).isLessThan(1090);
  }

  @Test
  void stacksLanesWithoutOverlapAndHoldsThemInThePicture() {
    var picture =
        lay(
            new TimeLane<>("Visits", List.of(bar("C1", 1, 1))),
            new TimeLane<>("Drugs", List.of(bar("IL-2", 1, 5))));
    var lanes = picture.lanes();
    assertThat(lanes.get(0).bottom()).isEqualTo(lanes.get(1).top());
    assertThat(picture.height()).isGreaterThan(lanes.get(1).bottom());
  }

  @SafeVarargs
  private static TimePicture<String> lay(TimeLane<String>... lanes) {
    return WIDE.lay(List.of(lanes), D1);
  }

  private static TimeRow<String> bar(String label, int from, int to) {
    return new TimeRow<>(
        label, List.of(new TimeMark<>(D1.plusDays(from), D1.plusDays(to), Form.BAR, 0, label)));
  }

  private static double heightOfGrade(int grade) {
    var mark = new TimeMark<>(D1, D1, Form.BAR, grade, "item");
    String path =
        lay(new TimeLane<>("AE", List.of(new TimeRow<>("Rash", List.of(mark)))))
            .lanes()
            .getFirst()
            .shapes()
            .getFirst()
            .path();
    return Double.parseDouble(path.substring(path.indexOf('v') + 1, path.lastIndexOf('h')));
  }
}
