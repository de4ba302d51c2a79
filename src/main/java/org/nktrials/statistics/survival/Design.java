package org.nktrials.statistics.survival;

import java.util.List;

/** Covariates centred and divided by their standard deviation, which keeps the fit well-behaved. */
final class Design {

  private final double[][] rows;
  private final double[] deviations;

  private Design(double[][] rows, double[] deviations) {
    this.rows = rows;
    this.deviations = deviations;
  }

  /** One row a patient. */
  double[][] rows() {
    return rows;
  }

  /** Standard deviation of each covariate, the unit of its column. */
  double[] deviations() {
    return deviations;
  }

  static Design of(List<Covariate> covariates, int patients) {
    double[][] rows = new double[patients][covariates.size()];
    double[] deviations = new double[covariates.size()];
    for (int k = 0; k < covariates.size(); k++) {
      List<Double> values = covariates.get(k).values();
      double mean = values.stream().mapToDouble(v -> v).average().orElse(0);
      double squares = values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
      deviations[k] = Math.sqrt(squares / patients);
      for (int i = 0; i < patients; i++) {
        rows[i][k] = deviations[k] == 0 ? 0 : (values.get(i) - mean) / deviations[k];
      }
    }
    return new Design(rows, deviations);
  }
}
