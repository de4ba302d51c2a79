package org.nktrials.statistics.comparison;

import java.util.List;

/** A checked copy of measured values. */
final class Sample {

  private Sample() {}

  static double[] of(List<Double> values) {
    double[] sample = values.stream().mapToDouble(value -> value).toArray();
    for (double value : sample) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("a sample consists of finite numbers");
      }
    }
    return sample;
  }

  static double mean(double[] sample) {
    double sum = 0;
    for (double value : sample) {
      sum += value;
    }
    return sum / sample.length;
  }

  static double sumOfSquares(double[] sample) {
    double mean = mean(sample);
    double sum = 0;
    for (double value : sample) {
      sum += (value - mean) * (value - mean);
    }
    return sum;
  }

  static boolean constant(double[] sample) {
    for (double value : sample) {
      if (value != sample[0]) {
        return false;
      }
    }
    return true;
  }

  static double[] joined(double[] one, double[] other) {
    double[] all = new double[one.length + other.length];
    System.arraycopy(one, 0, all, 0, one.length);
    System.arraycopy(other, 0, all, one.length, other.length);
    return all;
  }
}
