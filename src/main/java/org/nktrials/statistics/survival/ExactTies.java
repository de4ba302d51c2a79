package org.nktrials.statistics.survival;

/**
 * Sums over all ways in which as many patients at risk as had the event could have had it, by the
 * recursion of Gail, Lubin and Rubinstein (Biometrika 1981;68:703), with both derivatives.
 */
final class ExactTies implements RiskSums {

  /** Element k: sums over all sets of k patients. */
  private final Moments[] sets;

  private int events;

  /**
   * Makes the sums of nobody.
   *
   * @param mostEvents most events at one time
   */
  ExactTies(int covariates, int mostEvents) {
    sets = new Moments[mostEvents + 1];
    for (int k = 0; k < sets.length; k++) {
      sets[k] = new Moments(covariates);
    }
    sets[0].sum = 1;
  }

  @Override
  public void join(double weight, double[] x) {
    for (int k = sets.length - 1; k > 0; k--) {
      extend(sets[k], sets[k - 1], weight, x);
    }
  }

  private static void extend(Moments with, Moments without, double weight, double[] x) {
    with.sum += weight * without.sum;
    for (int i = 0; i < x.length; i++) {
      with.first[i] += weight * (without.first[i] + x[i] * without.sum);
      for (int j = 0; j <= i; j++) {
        with.second[i][j] +=
            weight
                * (without.second[i][j]
                    + x[i] * without.first[j]
                    + x[j] * without.first[i]
                    + x[i] * x[j] * without.sum);
      }
    }
  }

  @Override
  public void event(double weight, double[] x) {
    events++;
  }

  @Override
  public void close(Contribution contribution) {
    Moments all = sets[events];
    contribution.subtractLog(all.sum, all.first, all.second);
    events = 0;
  }
}
