package org.nktrials.statistics.survival;

import org.jspecify.annotations.Nullable;
import org.nktrials.statistics.Interval;
import org.nktrials.statistics.distribution.Normal;

/** On which scale Greenwood's variance becomes an interval of the survival probability. */
public enum IntervalKind {
  /** On log(-log S): stays within 0 and 1 by itself; the usual one for small groups. */
  LOG_LOG {
    @Override
    Interval within(double survival, double width, double level) {
      double log = Math.log(survival);
      if (log == 0) {
        return new Interval(1.0, 1.0, level);
      }
      double spread = Math.exp(width / -log);
      return new Interval(Math.exp(log * spread), Math.exp(log / spread), level);
    }
  },
  /** On log S, cut at 1: the default of R's survfit. */
  LOG {
    @Override
    Interval within(double survival, double width, double level) {
      double spread = Math.exp(width);
      return new Interval(survival / spread, Math.min(1, survival * spread), level);
    }
  },
  /** On S itself, cut at 0 and 1. */
  PLAIN {
    @Override
    Interval within(double survival, double width, double level) {
      double half = survival * width;
      return new Interval(Math.max(0, survival - half), Math.min(1, survival + half), level);
    }
  };

  /**
   * The interval of one survival probability.
   *
   * @param deviation Greenwood's standard deviation of log S; null at 0, where no interval exists
   */
  Interval of(double survival, @Nullable Double deviation, double level) {
    return deviation == null
        ? Interval.unknown(level)
        : within(survival, deviation * Normal.quantile(0.5 + level / 2), level);
  }

  /** The interval, with the width on the scale of log S. */
  abstract Interval within(double survival, double width, double level);
}
