package org.nktrials.charts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Where an axis is labelled: round numbers, whole days. */
public final class Ticks {

  private static final int[] STEPS = {1, 2, 5, 10};

  private Ticks() {}

  /**
   * Multiples of 1, 2 or 5 times a power of ten within a range, ends included.
   *
   * @param most how many there may be, at least 2
   */
  public static List<BigDecimal> between(double from, double to, int most) {
    BigDecimal step = step(to - from, most);
    BigDecimal first =
        BigDecimal.valueOf(from).divide(step, 0, RoundingMode.CEILING).multiply(step);
    List<BigDecimal> ticks = new ArrayList<>();
    for (BigDecimal at = first; at.doubleValue() <= to; at = at.add(step)) {
      ticks.add(at);
    }
    return List.copyOf(ticks);
  }

  /** Days at equal distances within a range, the first day always. */
  public static List<LocalDate> days(LocalDate from, LocalDate to, int most) {
    long days = ChronoUnit.DAYS.between(from, to);
    long step =
        Math.max(
            1, step((double) Math.max(1, days), most).setScale(0, RoundingMode.UP).longValue());
    List<LocalDate> ticks = new ArrayList<>();
    for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(step)) {
      ticks.add(day);
    }
    return List.copyOf(ticks);
  }

  /** Distance of such multiples. */
  static BigDecimal step(double width, int most) {
    if (!(width > 0) || most < 2) {
      throw new IllegalArgumentException("ticks need a range and at least two places");
    }
    double rough = width / (most - 1);
    int power = (int) Math.floor(Math.log10(rough));
    for (int step : STEPS) {
      BigDecimal wide = BigDecimal.valueOf(step).scaleByPowerOfTen(power);
      if (wide.doubleValue() >= rough * (1 - 1e-9)) {
        return wide.scale() < 0 ? wide.setScale(0) : wide;
      }
    }
    return BigDecimal.ONE.scaleByPowerOfTen(power + 1);
  }
}
