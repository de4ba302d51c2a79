package org.nktrials.statistics.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.nktrials.statistics.survival.KaplanMeierTests.patients;
import static org.nktrials.statistics.survival.SurvivalReferenceTests.found;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nktrials.statistics.Outcome;
import org.nktrials.statistics.StatisticalMethod;
import org.nktrials.statistics.WhyUndefined;
import org.nktrials.validation.Requirement;

@Requirement("STAT-02")
class CoxTests {

  private static final List<Observation> PATIENTS = patients("1 2 3+ 4 5 6+ 7 8 9+ 10");
  private static final Covariate AGE = covariate("age", 71, 64, 50, 68, 59, 44, 47, 62, 55, 51);
  private static final Covariate ARM = covariate("arm", 0, 1, 1, 0, 1, 0, 0, 1, 1, 0);

  private static Covariate covariate(String name, double... values) {
    return new Covariate(name, Arrays.stream(values).boxed().toList());
  }

  private static WhyUndefined why(Outcome<CoxFit> outcome) {
    return ((Outcome.Undefined<CoxFit>) outcome).why();
  }

  /** The maximum of the likelihood does not depend on scale, origin or order of covariates. */
  @Test
  void severalCovariatesFitAlikeInAnyUnit() {
    CoxFit fit = found(Cox.fit(PATIENTS, List.of(AGE, ARM), Ties.EFRON));
    Covariate months =
        new Covariate("months", AGE.values().stream().map(age -> age * 12 + 7).toList());
    CoxFit other = found(Cox.fit(PATIENTS, List.of(ARM, months), Ties.EFRON));
    assertThat(other.logLikelihood()).isCloseTo(fit.logLikelihood(), within(1e-10));
    assertThat(other.terms().getLast().coefficient() * 12)
        .isCloseTo(fit.terms().getFirst().coefficient(), within(1e-9));
    assertThat(other.terms().getLast().pValue())
        .isCloseTo(fit.terms().getFirst().pValue(), within(1e-9));
    assertThat(fit.wald().degreesOfFreedom()).isEqualTo(2);
    assertThat(fit.method()).isEqualTo(StatisticalMethod.COX_EFRON);
    assertThat(fit.concordance().method()).isEqualTo(StatisticalMethod.CONCORDANCE);
    assertThat(fit.concordance().interval().upper()).isLessThanOrEqualTo(1);
  }

  @Test
  void theDerivativesAreThoseOfTheLikelihood() {
    List<Observation> tied = patients("1 1 2 2 2+ 3 3 3 4+ 4");
    for (Ties ties : Ties.values()) {
      Design design = Design.of(List.of(AGE, ARM), 10);
      var likelihood = new PartialLikelihood(tied, design.rows(), ties);
      double h = 1e-5;
      Contribution at = likelihood.at(new double[] {0.3, -0.2});
      Contribution up = likelihood.at(new double[] {0.3 + h, -0.2});
      Contribution down = likelihood.at(new double[] {0.3 - h, -0.2});
      assertThat((up.logLikelihood - down.logLikelihood) / (2 * h))
          .isCloseTo(at.score[0], within(1e-7));
      for (int k = 0; k < 2; k++) {
        assertThat((down.score[k] - up.score[k]) / (2 * h))
            .isCloseTo(at.information[0][k], within(1e-7));
      }
    }
  }

  @Test
  void aSeparatingCovariateHasNoFiniteHazardRatio() {
    List<Observation> patients = patients("1 2 3 4 10+ 11+ 12+ 13+");
    Covariate separating = covariate("marker", 1, 1, 1, 1, 0, 0, 0, 0);
    for (Ties ties : Ties.values()) {
      assertThat(why(Cox.fit(patients, List.of(separating), ties)))
          .isEqualTo(WhyUndefined.MONOTONE_LIKELIHOOD);
    }
    Covariate noise = covariate("noise", 3, 1, 4, 1, 5, 9, 2, 6);
    assertThat(why(Cox.fit(patients, List.of(noise, separating), Ties.EFRON)))
        .isEqualTo(WhyUndefined.MONOTONE_LIKELIHOOD);
    Covariate perfect = covariate("rank", 8, 7, 6, 5, 4, 3, 2, 1);
    assertThat(why(Cox.fit(patients("1 2 3 4 5 6 7 8"), List.of(perfect), Ties.BRESLOW)))
        .isEqualTo(WhyUndefined.MONOTONE_LIKELIHOOD);
  }

  @Test
  void namesWhatCannotBeToldApart() {
    Covariate twice = new Covariate("twice", AGE.values().stream().map(v -> 2 * v - 1).toList());
    var collinear = Cox.fit(PATIENTS, List.of(AGE, ARM, twice), Ties.EFRON);
    assertThat(why(collinear)).isEqualTo(WhyUndefined.COLLINEAR);
    assertThat(((Outcome.Undefined<CoxFit>) collinear).sentence()).endsWith("(twice)");
    Covariate same = new Covariate("same", Collections.nCopies(10, 3.0));
    assertThat(why(Cox.fit(PATIENTS, List.of(same), Ties.EFRON)))
        .isEqualTo(WhyUndefined.NO_VARIATION);
    assertThat(why(Cox.fit(patients("1+ 2"), List.of(covariate("x", 1, 2)), Ties.EFRON)))
        .isEqualTo(WhyUndefined.NO_VARIATION);
    assertThat(why(Cox.fit(patients("1+ 2+"), List.of(covariate("x", 1, 2)), Ties.EFRON)))
        .isEqualTo(WhyUndefined.NO_EVENTS);
  }

  @Test
  void saysWhenItDidNotComeToRest() {
    assertThat(why(Cox.fit(PATIENTS, List.of(AGE), Ties.EFRON, 1)))
        .isEqualTo(WhyUndefined.NOT_CONVERGED);
  }

  @Test
  void withoutComparablePairsThereIsNoConcordance() {
    CoxFit fit = found(Cox.fit(patients("5 5 5"), List.of(covariate("x", 1, 2, 4)), Ties.BRESLOW));
    assertThat(fit.concordance()).isNull();
  }

  @Test
  void everyCovariateNeedsAValueForEveryPatient() {
    Covariate wrong = covariate("x", 1, 2);
    assertThatThrownBy(() -> Cox.fit(PATIENTS, List.of(wrong), Ties.EFRON))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Cox.fit(PATIENTS, List.of(), Ties.EFRON))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> covariate("x", 1, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Whatever comes in, what comes out are numbers or a reason. */
  @Test
  void neverAnswersWithWhatIsNoNumber() {
    SplittableRandom random = new SplittableRandom(5);
    for (int round = 0; round < 400; round++) {
      int n = random.nextInt(1, 12);
      List<Observation> patients =
          Stream.generate(() -> new Observation(random.nextInt(0, 6), random.nextBoolean()))
              .limit(n)
              .toList();
      List<Covariate> covariates =
          Stream.of("a", "b")
              .map(
                  name ->
                      new Covariate(
                          name,
                          DoubleStream.generate(() -> random.nextInt(0, 3) * 1e3)
                              .limit(n)
                              .boxed()
                              .toList()))
              .toList();
      for (Ties ties : Ties.values()) {
        if (Cox.fit(patients, covariates, ties) instanceof Outcome.Found<CoxFit>(var fit)) {
          for (CoxTerm term : fit.terms()) {
            assertThat(term.coefficient()).isFinite();
            assertThat(term.standardError()).isFinite().isPositive();
            assertThat(term.hazardRatio()).isFinite();
          }
          assertThat(fit.score().pValue()).isBetween(0.0, 1.0);
        }
      }
    }
  }

  @Test
  void testsEachCovariateForProportionalHazards() {
    var tests = found(ProportionalHazards.test(PATIENTS, List.of(AGE, ARM), Ties.EFRON));
    assertThat(tests).hasSize(2);
    assertThat(tests.getFirst().covariate()).isEqualTo("age");
    assertThat(tests.getFirst().method()).isEqualTo(StatisticalMethod.PROPORTIONAL_HAZARDS);
    assertThat(
            ProportionalHazards.test(patients("1+ 2+"), List.of(covariate("x", 1, 2)), Ties.EFRON))
        .isEqualTo(Outcome.undefined(WhyUndefined.NO_EVENTS));
    List<Observation> oneTime = patients("5 5 6+ 7+");
    assertThat(ProportionalHazards.test(oneTime, List.of(covariate("x", 1, 2, 1, 3)), Ties.EFRON))
        .isEqualTo(Outcome.undefined(WhyUndefined.TOO_FEW));
  }
}
