package org.nktrials.statistics.survival;

/** Efron's and Breslow's treatment of ties. */
final class ApproximateTies implements RiskSums {

  private final int covariates;
  private final boolean efron;
  private final Moments atRisk;
  private Moments tied;
  private int events;

  ApproximateTies(int covariates, boolean efron) {
    this.covariates = covariates;
    this.efron = efron;
    this.atRisk = new Moments(covariates);
    this.tied = new Moments(covariates);
  }

  @Override
  public void join(double weight, double[] x) {
    atRisk.add(weight, x);
  }

  @Override
  public void event(double weight, double[] x) {
    tied.add(weight, x);
    events++;
  }

  /** Efron lets the tied patients leave one by one, each a share of all of them. */
  @Override
  public void close(Contribution contribution) {
    for (int event = 0; event < events; event++) {
      Moments left = efron ? atRisk.without((double) event / events, tied) : atRisk;
      contribution.subtractLog(left.sum, left.first, left.second);
    }
    tied = new Moments(covariates);
    events = 0;
  }
}
