package org.nktrials.statistics.comparison;

import java.util.List;
import java.util.Optional;
import org.nktrials.statistics.WhyUndefined;

/** Checked pairs of measured values. */
final class Pairs {

  final double[] x;
  final double[] y;

  Pairs(List<Double> first, List<Double> second) {
    if (first.size() != second.size()) {
      throw new IllegalArgumentException("pairs need as many values on either side");
    }
    x = Sample.of(first);
    y = Sample.of(second);
  }

  int size() {
    return x.length;
  }

  /** Why no correlation can be given, if so. */
  Optional<WhyUndefined> obstacle() {
    if (x.length < 3) {
      return Optional.of(WhyUndefined.TOO_FEW);
    }
    return Sample.constant(x) || Sample.constant(y)
        ? Optional.of(WhyUndefined.NO_VARIATION)
        : Optional.empty();
  }

  /** The product-moment correlation. */
  static double correlation(double[] x, double[] y) {
    double meanX = Sample.mean(x);
    double meanY = Sample.mean(y);
    double products = 0;
    for (int i = 0; i < x.length; i++) {
      products += (x[i] - meanX) * (y[i] - meanY);
    }
    double r = products / Math.sqrt(Sample.sumOfSquares(x) * Sample.sumOfSquares(y));
    return Math.max(-1, Math.min(1, r));
  }
}
