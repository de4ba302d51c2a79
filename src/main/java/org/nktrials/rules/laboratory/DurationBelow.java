package org.nktrials.rules.laboratory;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Whether a value was below a threshold for more than a number of consecutive days, judged on
 * samples of irregular dates. Days are calendar days; a run from Monday to Wednesday has three.
 *
 * <p>Between two samples nobody saw the course. Two values below with no more than {@code
 * longestGapDays} between their dates count as one run; that is an assumption of the protocol and
 * told with every answer. Over a longer gap the value may have recovered. So a run lasts at least
 * from its first to its last value below without such a gap, and at most from the day after the
 * last value at or above the threshold to the day before the next. At least more than the limit is
 * yes, at most no more than the limit is no, and all else is unknown, with the days on which a
 * sample is missing. Days without any sample hide a run in the same way when they are more than the
 * limit.
 *
 * @param threshold in the canonical unit; a value on it is not below
 * @param longerThanDays limit in days, 0 or more
 * @param longestGapDays 1 or more; 1 means that every day needs a sample
 */
public record DurationBelow(BigDecimal threshold, int longerThanDays, int longestGapDays) {

  public DurationBelow {
    if (longerThanDays < 0 || longestGapDays < 1) {
      throw new IllegalArgumentException(
          "no duration: more than %d days, gaps of %d".formatted(longerThanDays, longestGapDays));
    }
  }

  /**
   * Judges the runs that touch a window; values after its end tell how such a run went on.
   *
   * @param series all values of the analyte
   * @param first first day of the window
   * @param last last day of the window, not before the first
   */
  public DurationAnswer in(LaboratorySeries series, LocalDate first, LocalDate last) {
    return new Durations(value -> value.below(threshold), longerThanDays, longestGapDays)
        .in(series, first, last);
  }
}
