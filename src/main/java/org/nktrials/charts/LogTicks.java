package org.nktrials.charts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Round values of a logarithmic axis: 1, 2 or 5 times a power of ten. */
final class LogTicks {

  private static final int[] STEPS = {1, 2, 5};
  private static final double ROUNDING = 1e-9;

  private LogTicks() {}

  /** The highest round value that is lower than a value. */
  static double below(double value) {
    int power = power(value);
    for (int at = STEPS.length - 1; at >= 0; at--) {
      double round = STEPS[at] * Math.pow(10, power);
      if (round < value * (1 - ROUNDING)) {
        return round;
      }
    }
    return 5 * Math.pow(10, power - 1.0);
  }

  /** The lowest round value that is higher than a value. */
  static double above(double value) {
    int power = power(value);
    for (int step : STEPS) {
      double round = step * Math.pow(10, power);
      if (round > value * (1 + ROUNDING)) {
        return round;
      }
    }
    return Math.pow(10, power + 1.0);
  }

  /** Round values within a range, powers of ten only where all would be too many. */
  static List<BigDecimal> between(double from, double to, int most) {
    List<BigDecimal> all = within(from, to, STEPS, 1);
    for (int every = 1; all.size() > most; every++) {
      all = within(from, to, new int[] {1}, every);
    }
    return List.copyOf(all);
  }

  private static List<BigDecimal> within(double from, double to, int[] steps, int every) {
    List<BigDecimal> found = new ArrayList<>();
    for (int power = power(from); power <= power(to); power++) {
      for (int step : steps) {
        BigDecimal round = BigDecimal.valueOf(step).scaleByPowerOfTen(power);
        double value = round.doubleValue();
        if (Math.floorMod(power, every) == 0
            && value >= from * (1 - ROUNDING)
            && value <= to * (1 + ROUNDING)) {
          found.add(round.scale() < 0 ? round.setScale(0) : round);
        }
      }
    }
    return found;
  }

  private static int power(double value) {
    return (int) Math.floor(Math.log10(value) + ROUNDING);
  }
}
