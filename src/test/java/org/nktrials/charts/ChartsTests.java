package org.nktrials.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.nktrials.validation.Requirement;

@Requirement("CHART-01")
class ChartsTests {

  @Test
  void mapsValuesToPositionsThatRunDownwards() {
    var scale = new LinearScale(0, 10, 300, 20);
    assertThat(scale.at(0)).isEqualTo(300);
    assertThat(scale.at(10)).isEqualTo(20);
    assertThat(scale.at(2.5)).isEqualTo(230);
    assertThat(scale.at(12)).isEqualTo(-36);
  }

  @Test
  void refusesAScaleWithoutWidth() {
    assertThatThrownBy(() -> new LinearScale(1, 1, 0, 100))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void labelsAxesAtRoundNumbers() {
    assertThat(Ticks.between(0, 7.4, 6)).map(Object::toString).containsExactly("0", "2", "4", "6");
    assertThat(Ticks.between(0.02, 0.11, 6))
        .map(Object::toString)
        .containsExactly("0.02", "0.04", "0.06", "0.08", "0.10");
    assertThat(Ticks.between(128, 152, 5))
        .map(Object::toString)
        .containsExactly("130", "140", "150");
    assertThat(Ticks.between(0, 1300, 5)).map(Object::toString).containsExactly("0", "500", "1000");
  }

  @Test
  void labelsDaysAtEqualDistances() {
    LocalDate first = LocalDate.of(2026, 10, 1);
    assertThat(Ticks.days(first, first, 5)).containsExactly(first);
    assertThat(Ticks.days(first, first.plusDays(3), 6)).hasSize(4);
    assertThat(Ticks.days(first, first.plusDays(55), 6)).hasSizeLessThanOrEqualTo(6);
  }

  @Test
  void writesPathsWithoutNeedlessDigits() {
    var path = new SvgPath().to(1, 2).to(3.55, 4).gap().to(5, 6);
    assertThat(path).hasToString("M1 2 L3.6 4 M5 6");
  }
}
