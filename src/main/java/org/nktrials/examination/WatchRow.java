package org.nktrials.examination;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * How one thing is watched.
 *
 * @param name as missing values name it, for example "albumin"
 * @param missing word for a value that should be there: "not received", "not entered"
 * @param offsets days after D10 on which it is expected
 * @param values by day
 * @param showsChange whether the change against D10 is shown
 * @param alarm from the value and its percent of D10 (null without a value on D10) to what is
 *     crossed
 */
record WatchRow(
    String name,
    String label,
    String threshold,
    String missing,
    Set<Integer> offsets,
    Map<LocalDate, WatchedValue> values,
    boolean showsChange,
    BiFunction<BigDecimal, @Nullable BigDecimal, @Nullable String> alarm) {

  private static final BigDecimal HUNDRED = new BigDecimal("100");

  WatchView.Cell cell(LocalDate day, int offset, LocalDate first, LocalDate today) {
    WatchedValue found = values.get(day);
    if (found != null) {
      BigDecimal percent = percent(found, values.get(first));
      boolean later = offset > 0 && showsChange && percent != null;
      return WatchView.Cell.value(
          found.text(),
          later && percent != null ? change(percent) : null,
          alarm.apply(found.value(), percent));
    }
    if (!offsets.contains(offset)) {
      return WatchView.Cell.none("not planned");
    }
    return WatchView.Cell.none(day.isAfter(today) ? "to come" : missing);
  }

  /** Whether a value is late on a day. */
  boolean isMissing(LocalDate day, int offset, LocalDate today) {
    return offsets.contains(offset) && !day.isAfter(today) && !values.containsKey(day);
  }

  private static @Nullable BigDecimal percent(WatchedValue now, @Nullable WatchedValue first) {
    return first == null || first.value().signum() == 0
        ? null
        : now.value().multiply(HUNDRED).divide(first.value(), 1, RoundingMode.HALF_UP);
  }

  private static String change(BigDecimal percent) {
    BigDecimal change = percent.subtract(HUNDRED);
    return "%s%s %% from D10".formatted(change.signum() > 0 ? "+" : "", change.toPlainString());
  }
}
