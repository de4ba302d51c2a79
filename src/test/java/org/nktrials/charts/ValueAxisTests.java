package org.nktrials.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nktrials.charts.ValueAxis.Kind.LINEAR;
import static org.nktrials.charts.ValueAxis.Kind.LOG;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nktrials.validation.Requirement;

@Requirement("CHART-01")
class ValueAxisTests {

  @Test
  void equalRatiosAreEquallyFarApartOnALogarithmicAxis() {
    ValueAxis axis = new ValueAxis(LOG, 1, 1000, 300, 0);
    assertThat(axis.at(1)).isEqualTo(300);
    assertThat(axis.at(10)).isEqualTo(200);
    assertThat(axis.at(100)).isEqualTo(100);
    assertThat(axis.at(1000)).isZero();
  }

  @Test
  void equalDifferencesAreEquallyFarApartOnALinearAxis() {
    ValueAxis axis = new ValueAxis(LINEAR, -50, 50, 0, 100);
    assertThat(axis.at(-50)).isZero();
    assertThat(axis.at(0)).isEqualTo(50);
    assertThat(axis.at(25)).isEqualTo(75);
  }

  @Test
  void valuesBeyondAnEndLieAtThatEnd() {
    ValueAxis axis = new ValueAxis(LOG, 10, 1000, 0, 100);
    assertThat(axis.at(1)).isZero();
    assertThat(axis.at(0)).isZero();
    assertThat(axis.at(-3)).isZero();
    assertThat(axis.at(5000)).isEqualTo(100);
  }

  @Test
  void nothingBelowOneHasAPlaceOnALogarithmicAxisUnlessItIsPositive() {
    assertThat(new ValueAxis(LOG, 1, 10, 0, 1).isOff(0)).isTrue();
    assertThat(new ValueAxis(LOG, 1, 10, 0, 1).isOff(0.5)).isFalse();
    assertThat(new ValueAxis(LINEAR, 1, 10, 0, 1).isOff(0)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "12,830,10,1000",
    "10,100,5,200",
    "1,1,0.5,2",
    "0.03,0.4,0.02,0.5",
    "49,51,20,100",
    "3000,4000,2000,5000"
  })
  void aLogarithmicAxisEndsAtRoundValuesOutsideItsOwn(
      double least, double most, double from, double to) {
    ValueAxis axis = ValueAxis.over(LOG, List.of(least, 0.0, most), 100, 0);
    assertThat(axis.from()).isCloseTo(from, org.assertj.core.data.Offset.offset(1e-9));
    assertThat(axis.to()).isCloseTo(to, org.assertj.core.data.Offset.offset(1e-9));
  }

  @ParameterizedTest
  @CsvSource({
    "12,83,0,100",
    "80,95,80,95",
    "-41,12,-60,20",
    "0,0,-0.2,0.2",
    "5,5,4,6",
    "-3,-3,-4,-2",
    "0,100,0,100"
  })
  void aLinearAxisEndsAtRoundValues(double least, double most, double from, double to) {
    ValueAxis axis = ValueAxis.over(LINEAR, List.of(least, most), 100, 0);
    assertThat(axis.from()).isCloseTo(from, org.assertj.core.data.Offset.offset(1e-9));
    assertThat(axis.to()).isCloseTo(to, org.assertj.core.data.Offset.offset(1e-9));
  }

  @Test
  void withoutValuesThereIsAnAxisAllTheSame() {
    assertThat(ValueAxis.over(LINEAR, List.of(), 0, 1).from()).isZero();
    assertThat(ValueAxis.over(LOG, List.of(0.0), 0, 1).from()).isPositive();
  }

  @Test
  void decadesAreLabelledAndTheirFifthsWhereThereIsRoom() {
    assertThat(labels(new ValueAxis(LOG, 10, 200, 0, 1), 7))
        .containsExactly("10", "20", "50", "100", "200");
    assertThat(labels(new ValueAxis(LOG, 10, 10_000, 0, 1), 7))
        .containsExactly("10", "100", "1000", "10000");
    assertThat(labels(new ValueAxis(LOG, 1e-6, 1e6, 0, 1), 7))
        .containsExactly("0.000001", "0.0001", "0.01", "1", "100", "10000", "1000000");
  }

  @Test
  void valuesBelowZeroAreLabelledWithAMinusSign() {
    assertThat(labels(new ValueAxis(LINEAR, -50, 50, 0, 1), 3))
        .containsExactly("\u221250", "0", "50");
  }

  @Test
  void anAxisRunsUpwards() {
    assertThatThrownBy(() -> new ValueAxis(LINEAR, 1, 1, 0, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ValueAxis(LOG, 0, 1, 0, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<String> labels(ValueAxis axis, int most) {
    return axis.ticks(most).stream().map(AxisTick::label).toList();
  }
}
