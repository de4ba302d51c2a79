package org.nktrials.statistics.survival;

import org.nktrials.statistics.Interval;
import org.nktrials.statistics.distribution.Normal;

/**
 * The effect of one covariate, the others being equal.
 *
 * @param coefficient logarithm of the hazard ratio per unit of the covariate
 * @param standardError of the coefficient
 * @param z coefficient over its standard error
 * @param pValue two-sided, Wald
 * @param hazardRatio per unit of the covariate
 * @param interval of the hazard ratio
 */
public record CoxTerm(
    String name,
    double coefficient,
    double standardError,
    double z,
    double pValue,
    double hazardRatio,
    Interval interval) {

  static CoxTerm of(String name, double coefficient, double standardError, double level) {
    double half = Normal.quantile(0.5 + level / 2) * standardError;
    double z = coefficient / standardError;
    return new CoxTerm(
        name,
        coefficient,
        standardError,
        z,
        Normal.twoSided(z),
        Math.exp(coefficient),
        new Interval(Math.exp(coefficient - half), Math.exp(coefficient + half), level));
  }
}
