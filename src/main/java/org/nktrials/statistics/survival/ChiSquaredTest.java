package org.nktrials.statistics.survival;

import org.nktrials.statistics.distribution.ChiSquared;

/** A chi-squared statistic with its degrees of freedom and p-value. */
public record ChiSquaredTest(double chiSquare, int degreesOfFreedom, double pValue) {

  static ChiSquaredTest of(double chiSquare, int degreesOfFreedom) {
    return new ChiSquaredTest(
        chiSquare, degreesOfFreedom, ChiSquared.upperTail(chiSquare, degreesOfFreedom));
  }
}
