package org.nktrials.rules.laboratory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A laboratory value on the day of its sample, value and limits in the canonical unit.
 *
 * @param date local date of the sample at the patient's site
 * @param comparator which side of the number; null when the number is the value
 * @param lowerLimit lower limit of normal of that laboratory on that date
 * @param upperLimit upper limit of normal of that laboratory on that date
 */
public record DatedValue(
    LocalDate date,
    BigDecimal value,
    @Nullable ValueComparator comparator,
    @Nullable BigDecimal lowerLimit,
    @Nullable BigDecimal upperLimit) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

  /** An exact value without limits. */
  public static DatedValue exact(LocalDate date, BigDecimal value) {
    return new DatedValue(date, value, null, null, null);
  }

  /** The number and its day: {@code 0.4 on Tue 13 Oct}. */
  public String inWords() {
    return written() + " on " + day(date);
  }

  /** The number as reported: {@code <0.1}. */
  public String written() {
    return ValueComparator.written(comparator, value);
  }

  /** A day as everywhere: {@code Wed 14 Oct}. */
  public static String day(LocalDate date) {
    return DAY.format(date);
  }

  /** Whether it lies below the threshold. */
  public Standing below(BigDecimal threshold) {
    return Standing.of(Comparison.BELOW.test(value, comparator, threshold));
  }

  /** Whether it lies above so many times the upper limit; unknown without a limit. */
  public Standing aboveUpperLimit(BigDecimal times) {
    return upperLimit == null
        ? Standing.UNKNOWN
        : Standing.of(Comparison.ABOVE.test(value, comparator, upperLimit.multiply(times)));
  }

  /** Whether it lies below so many times the upper limit; unknown without a limit. */
  public Standing belowUpperLimit(BigDecimal times) {
    return upperLimit == null ? Standing.UNKNOWN : below(upperLimit.multiply(times));
  }
}
