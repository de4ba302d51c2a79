package org.nktrials.rules.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nktrials.rules.escalation.ThreePlusThreeSettings.DeEscalation;
import org.nktrials.rules.escalation.ThreePlusThreeSettings.EarlySecondDlt;
import org.nktrials.rules.escalation.ThreePlusThreeSettings.TopDose;
import org.nktrials.rules.reason.InvalidField;
import org.nktrials.validation.Requirement;

@Requirement("ESC-13")
class OperatingCharacteristicsTests {
  private static final Offset<Double> EXACTLY = within(1e-12);

  static final List<ThreePlusThreeSettings> ALL_SETTINGS = Outcomes.ALL_SETTINGS;

  private static final double[][] TRUE_PROBABILITIES = {
    {0.1, 0.25, 0.4, 0.6},
    {0.05, 0.1, 0.2, 0.3},
    {0.4, 0.3, 0.2, 0.1},
    {0.5, 0.5, 0.5, 0.5},
    {0, 0, 0, 0},
    {1, 1, 1, 1},
    {0, 0.3, 1, 0.5},
    {0.2, 0, 0.7, 0},
    {1e-9, 0.999999, 0.33, 1}
  };

  @ParameterizedTest
  @FieldSource("ALL_SETTINGS")
  void equalsTheEnumerationOfAllPaths(ThreePlusThreeSettings settings) {
    int step = settings.closesAtSecondDlt() ? 1 : 3;
    for (double[] all : TRUE_PROBABILITIES) {
      for (int levels = 1; levels <= all.length; levels++) {
        double[] p = Arrays.copyOf(all, levels);
        var exact = OperatingCharacteristics.ofThreePlusThree(boxed(p), settings);
        var paths = new PathEnumeration(p, settings, step);
        assertThat(exact.noMtdProbability()).isCloseTo(paths.none, EXACTLY);
        assertThat(exact.mtdNotReachedProbability()).isCloseTo(paths.notReached, EXACTLY);
        agree(exact.mtdProbability(), paths.mtd);
        agree(exact.expectedPatients(), paths.patients);
        agree(exact.expectedDlts(), paths.dlts);
      }
    }
  }

  @ParameterizedTest
  @FieldSource("ALL_SETTINGS")
  void endsAddUpToOne(ThreePlusThreeSettings settings) {
    var random = new Random(20071012);
    for (int trial = 0; trial < 500; trial++) {
      double[] p = random.doubles(1 + random.nextInt(DoseHistory.MOST_LEVELS)).toArray();
      var exact = OperatingCharacteristics.ofThreePlusThree(boxed(p), settings);
      double sum =
          exact.noMtdProbability() + exact.mtdNotReachedProbability() + sum(exact.mtdProbability());
      assertThat(sum).isCloseTo(1, EXACTLY);
      assertThat(exact.mtdProbability()).allMatch(chance -> chance >= 0 && chance <= 1);
      assertThat(exact.expectedPatients()).allMatch(patients -> patients >= 0 && patients <= 6);
    }
  }

  @ParameterizedTest
  @FieldSource("ALL_SETTINGS")
  void closingALevelEarlyLeavesTheMtdAndTreatsFewer(ThreePlusThreeSettings settings) {
    var complete =
        new ThreePlusThreeSettings(
            settings.deEscalation(), settings.topDose(), EarlySecondDlt.COMPLETE_COHORT);
    var p = List.of(0.1, 0.25, 0.4);
    var closed = OperatingCharacteristics.ofThreePlusThree(p, settings);
    var completed = OperatingCharacteristics.ofThreePlusThree(p, complete);
    assertThat(closed.mtdProbability()).isEqualTo(completed.mtdProbability());
    assertThat(sum(closed.expectedPatients()))
        .isLessThanOrEqualTo(sum(completed.expectedPatients()));
  }

  @Test
  void givesThePublishedNumbersOfCompletedCohorts() {
    var settings =
        new ThreePlusThreeSettings(
            DeEscalation.SIX_AT_MTD, TopDose.REQUIRE_SIX, EarlySecondDlt.COMPLETE_COHORT);
    var exact = OperatingCharacteristics.ofThreePlusThree(List.of(0.1, 0.25, 0.4), settings);
    assertThat(exact.method()).isEqualTo(OperatingCharacteristics.Method.EXACT);
    assertThat(exact.noMtdProbability()).isCloseTo(0.103052, within(5e-7));
    agree(exact.mtdProbability(), within(5e-7), 0.399189, 0.370958, 0.126801);
    agree(exact.expectedPatients(), within(5e-7), 4.714653, 4.744590, 2.687338);
    agree(exact.expectedDlts(), within(5e-7), 0.471465, 1.186148, 1.074935);
  }

  @Test
  void movesTheMassOfTheTopToNotReached() {
    var p = List.of(0.1, 0.25, 0.4);
    var accepted = OperatingCharacteristics.ofThreePlusThree(p, ThreePlusThreeSettings.DEFAULTS);
    var notReached =
        OperatingCharacteristics.ofThreePlusThree(
            p, ThreePlusThreeSettings.of(null, TopDose.NOT_REACHED, null));
    assertThat(accepted.mtdNotReachedProbability()).isZero();
    assertThat(notReached.mtdNotReachedProbability()).isEqualTo(accepted.mtdProbability().get(2));
    assertThat(notReached.mtdProbability().get(2)).isZero();
  }

  static Stream<List<Double>> impossible() {
    return Stream.of(List.of(0.1, -0.1), List.of(0.1, 1.1), List.of(0.1, Double.NaN));
  }

  @ParameterizedTest
  @MethodSource("impossible")
  void refusesAProbabilityOutsideZeroToOne(List<Double> probabilities) {
    assertThat(refusal(probabilities)).containsExactly("trueDltProbabilities[1]");
  }

  @Test
  void refusesNoLevelsAndTooManyLevels() {
    assertThat(refusal(List.of())).containsExactly("trueDltProbabilities");
    assertThat(refusal(Collections.nCopies(DoseHistory.MOST_LEVELS + 1, 0.1)))
        .containsExactly("trueDltProbabilities");
  }

  private static List<String> refusal(List<Double> probabilities) {
    var refused =
        assertThrows(
            InvalidToxicityProbabilities.class,
            () ->
                OperatingCharacteristics.ofThreePlusThree(
                    probabilities, ThreePlusThreeSettings.DEFAULTS));
    return refused.fields().stream().map(InvalidField::field).toList();
  }

  private static void agree(List<Double> actual, double[] expected) {
    agree(actual, EXACTLY, expected);
  }

  static void agree(List<Double> actual, Offset<Double> tolerance, double... expected) {
    assertThat(actual).hasSize(expected.length);
    for (int i = 0; i < expected.length; i++) {
      assertThat(actual.get(i)).as("level %d", i + 1).isCloseTo(expected[i], tolerance);
    }
  }

  private static List<Double> boxed(double[] values) {
    return DoubleStream.of(values).boxed().toList();
  }

  private static double sum(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).sum();
  }
}
