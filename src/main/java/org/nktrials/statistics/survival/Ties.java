package org.nktrials.statistics.survival;

import org.nktrials.statistics.StatisticalMethod;

/** How Cox regression treats events at the same time. */
public enum Ties {
  /** Efron's approximation, the usual one. */
  EFRON(StatisticalMethod.COX_EFRON),
  /** Breslow's approximation. */
  BRESLOW(StatisticalMethod.COX_BRESLOW),
  /** Times are truly discrete; costs patients times tied events, so for some hundred patients. */
  EXACT(StatisticalMethod.COX_EXACT);

  private final StatisticalMethod method;

  Ties(StatisticalMethod method) {
    this.method = method;
  }

  /** The method as it is named and cited. */
  public StatisticalMethod method() {
    return method;
  }
}
