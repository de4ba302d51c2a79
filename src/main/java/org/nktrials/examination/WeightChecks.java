package org.nktrials.examination;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nktrials.shared.DayWords;

/** What a weight says beside the weights before it. */
final class WeightChecks {

  private static final BigDecimal HUNDRED = new BigDecimal("100");

  private WeightChecks() {}

  /** A change against the weight before; null where nothing is to be said. */
  static @Nullable String change(@Nullable Measurement before, Measurement now) {
    if (before == null || before.value() == null || now.value() == null) {
      return null;
    }
    BigDecimal percent = percent(before.value(), now.value());
    return percent.abs().compareTo(WatchThresholds.WEIGHT_CHANGE_PERCENT) > 0
        ? "Weight %s kg on %s, %s kg on %s: a change of %s %%."
            .formatted(
                before.words(), before.measuredOn(), now.words(), now.measuredOn(), signed(percent))
        : null;
  }

  /** Above the weight of the first dose of the course; null where nothing is to be said. */
  static @Nullable String rise(
      List<Measurement> weights, Measurement now, List<InterleukinCourse> courses) {
    return InterleukinCourse.watching(courses, now.measuredOn())
        .flatMap(
            course ->
                weights.stream().filter(one -> one.measuredOn().equals(course.first())).findFirst())
        .map(first -> rise(first, now))
        .orElse(null);
  }

  private static @Nullable String rise(Measurement first, Measurement now) {
    BigDecimal from = first.value();
    BigDecimal to = now.value();
    if (from == null || to == null) {
      return null;
    }
    BigDecimal percent = percent(from, to);
    return percent.compareTo(WatchThresholds.WEIGHT_RISE_PERCENT) >= 0
        ? "Weight %s kg on %s is %s %% above that of the first interleukin-2 dose (%s kg): look for"
                .formatted(
                    now.words(), DayWords.of(now.measuredOn()), signed(percent), first.words())
            + " capillary leak and record an adverse event if there is one."
        : null;
  }

  private static BigDecimal percent(BigDecimal from, BigDecimal to) {
    return to.subtract(from).multiply(HUNDRED).divide(from, 1, RoundingMode.HALF_UP);
  }

  private static String signed(BigDecimal percent) {
    return percent.signum() > 0 ? "+" + percent.toPlainString() : percent.toPlainString();
  }
}
