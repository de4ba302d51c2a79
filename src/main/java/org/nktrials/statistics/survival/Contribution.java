package org.nktrials.statistics.survival;

/** Log partial likelihood of one event time or a sum of them, with both derivatives. */
final class Contribution {

  final double[] score;
  final double[][] information;
  double logLikelihood;

  Contribution(int covariates) {
    this.score = new double[covariates];
    this.information = new double[covariates][covariates];
  }

  /** Adds the linear predictor of a patient with the event. */
  void addEvent(double predictor, double[] x) {
    logLikelihood += predictor;
    for (int i = 0; i < score.length; i++) {
      score[i] += x[i];
    }
  }

  /** Takes away the logarithm of a sum with its first and second derivatives. */
  void subtractLog(double sum, double[] first, double[][] second) {
    logLikelihood -= Math.log(sum);
    for (int i = 0; i < score.length; i++) {
      double mean = first[i] / sum;
      score[i] -= mean;
      for (int j = 0; j <= i; j++) {
        information[i][j] += second[i][j] / sum - mean * first[j] / sum;
        information[j][i] = information[i][j];
      }
    }
  }

  void add(Contribution other) {
    logLikelihood += other.logLikelihood;
    for (int i = 0; i < score.length; i++) {
      score[i] += other.score[i];
      for (int j = 0; j < score.length; j++) {
        information[i][j] += other.information[i][j];
      }
    }
  }
}
