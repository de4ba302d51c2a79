package org.nktrials.statistics.survival;

/**
 * Sums over the patients at risk, who join as time goes backwards. Weights are relative hazards,
 * scaled so that the largest is 1.
 */
interface RiskSums {

  /** A patient joins those at risk. */
  void join(double weight, double[] x);

  /** The patient, who has joined, is one of the events of the present time. */
  void event(double weight, double[] x);

  /** Takes the present events' share of the likelihood off and forgets these events. */
  void close(Contribution contribution);
}
