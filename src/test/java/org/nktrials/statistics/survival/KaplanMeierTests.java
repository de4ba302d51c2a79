package org.nktrials.statistics.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nktrials.statistics.StatisticalMethod;
import org.nktrials.validation.Requirement;

@Requirement("STAT-01")
class KaplanMeierTests {

  /** Follow-up with a plus sign behind the censored. */
  static List<Observation> patients(String text) {
    return Arrays.stream(text.split(" "))
        .map(t -> new Observation(Double.parseDouble(t.replace("+", "")), !t.endsWith("+")))
        .toList();
  }

  @Test
  void everyDistinctTimeIsAStep() {
    var steps = KaplanMeier.estimate(patients("5 3+ 5+ 3 8")).steps();
    assertThat(steps).extracting(SurvivalStep::time).containsExactly(3.0, 5.0, 8.0);
    assertThat(steps).extracting(SurvivalStep::atRisk).containsExactly(5, 3, 1);
    assertThat(steps).extracting(SurvivalStep::censored).containsExactly(1, 1, 0);
    assertThat(steps.getFirst().survival()).isCloseTo(0.8, within(1e-15));
    assertThat(steps.getLast().survival()).isZero();
    assertThat(steps.getLast().standardError()).isNull();
    assertThat(steps.getLast().interval().lower()).isNull();
  }

  @Test
  void theMedianIsTheMiddleOfAFlatPart() {
    assertThat(KaplanMeier.estimate(patients("1 2 3 4")).quantile(0.5).time()).isEqualTo(2.5);
    assertThat(KaplanMeier.estimate(patients("1 2 3+ 7+")).quantile(0.5).time()).isEqualTo(4.5);
    assertThat(KaplanMeier.estimate(patients("1 2 3")).quantile(0.5).time()).isEqualTo(2);
    assertThat(KaplanMeier.estimate(patients("1 2+ 3+")).quantile(0.5).time()).isNull();
    assertThat(KaplanMeier.estimate(patients("1 2 3 4 5 6 7+ 8+ 9+ 12+")).quantile(0.6).time())
        .isEqualTo(9);
  }

  @Test
  void withoutPatientsNothingIsReached() {
    SurvivalCurve curve = KaplanMeier.estimate(List.of());
    assertThat(curve.steps()).isEmpty();
    assertThat(curve.quantile(0.5).time()).isNull();
    assertThat(curve.atRisk(0)).isZero();
    assertThat(curve.method()).isEqualTo(StatisticalMethod.KAPLAN_MEIER);
  }

  @Test
  void oneEventHasAMedianWithoutBounds() {
    Quantile median = KaplanMeier.estimate(patients("5")).quantile(0.5);
    assertThat(median.time()).isEqualTo(5);
    assertThat(median.interval().lower()).isNull();
    assertThat(median.interval().upper()).isNull();
  }

  @Test
  void intervalsStayWithinNothingAndOne() {
    for (IntervalKind kind : IntervalKind.values()) {
      for (SurvivalStep step :
          KaplanMeier.estimate(patients("1 2 2+ 3 4+ 9+"), kind, 0.99).steps()) {
        assertThat(step.interval().lower()).isBetween(0.0, step.survival());
        assertThat(step.interval().upper()).isBetween(step.survival(), 1.0);
      }
    }
  }

  @Test
  void theMeanIsTheAreaBelowTheCurve() {
    RestrictedMean mean = KaplanMeier.estimate(patients("2 4")).restrictedMean(10);
    assertThat(mean.mean()).isCloseTo(3, within(1e-12));
    assertThat(mean.interval().lower()).isLessThan(3.0);
    assertThat(KaplanMeier.estimate(patients("2 4")).restrictedMean(1).mean()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
  void followUpIsANumberFromNothingOn(double time) {
    assertThatThrownBy(() -> new Observation(time, true))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1})
  void aQuantileNeedsAShare(double share) {
    SurvivalCurve curve = KaplanMeier.estimate(patients("1 2"));
    assertThatThrownBy(() -> curve.quantile(share)).isInstanceOf(IllegalArgumentException.class);
  }
}
