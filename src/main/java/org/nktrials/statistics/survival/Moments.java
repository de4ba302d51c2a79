package org.nktrials.statistics.survival;

/** Weighted moments of covariates of a group of patients. */
final class Moments {

  final double[] first;
  final double[][] second;
  double sum;

  Moments(int covariates) {
    this.first = new double[covariates];
    this.second = new double[covariates][covariates];
  }

  void add(double weight, double[] x) {
    sum += weight;
    for (int i = 0; i < first.length; i++) {
      double weighted = weight * x[i];
      first[i] += weighted;
      for (int j = 0; j <= i; j++) {
        second[i][j] += weighted * x[j];
      }
    }
  }

  /** These without a share of others. */
  Moments without(double share, Moments other) {
    Moments rest = new Moments(first.length);
    rest.sum = sum - share * other.sum;
    for (int i = 0; i < first.length; i++) {
      rest.first[i] = first[i] - share * other.first[i];
      for (int j = 0; j <= i; j++) {
        rest.second[i][j] = second[i][j] - share * other.second[i][j];
      }
    }
    return rest;
  }
}
