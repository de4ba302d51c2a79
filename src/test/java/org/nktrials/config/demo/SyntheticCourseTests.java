package org.nktrials.config.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nktrials.statistics.Outcome;
import org.nktrials.statistics.TestResult;
import org.nktrials.statistics.comparison.Spearman;

class SyntheticCourseTests {

  private static final List<SyntheticCourse> PATIENTS =
      IntStream.range(0, 17).mapToObj(SyntheticCourse::of).toList();

  @Test
  void isTheSameAtEveryStartAndStaysInItsRange() {
    for (int i = 0; i < 17; i++) {
      SyntheticCourse one = SyntheticCourse.of(i);
      assertThat(one.activation()).isBetween(0.0, 1.0).isEqualTo(PATIENTS.get(i).activation());
      assertThat(one.ratioRise()).isBetween(0.0, 1.0);
      assertThat(one.noise("x")).isBetween(0.0, 1.0).isEqualTo(PATIENTS.get(i).noise("x"));
      assertThat(one.progressionDay()).isBetween(45, 215);
      assertThat(one.deathDay()).isGreaterThan(one.progressionDay() + 20);
    }
  }

  @Test
  void strongerResponsesLastLonger() {
    assertThat(rho(PATIENTS.stream().map(one -> (double) one.progressionDay()).toList()))
        .isGreaterThan(0.7);
    assertThat(rho(PATIENTS.stream().map(one -> (double) one.deathDay()).toList()))
        .isGreaterThan(0.7);
  }

  private static double rho(List<Double> days) {
    List<Double> strengths = PATIENTS.stream().map(SyntheticCourse::activation).toList();
    return Spearman.test(strengths, days) instanceof Outcome.Found<TestResult>(TestResult found)
        ? found.estimate()
        : 0;
  }
}
