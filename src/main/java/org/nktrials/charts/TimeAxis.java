package org.nktrials.charts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/**
 * A horizontal axis of days. Each day has the same width, from midnight to midnight.
 *
 * @param first first day shown
 * @param last last day shown, not before the first
 * @param left where the first day begins, in user units
 * @param right where the last day ends, beyond {@code left}
 */
public record TimeAxis(LocalDate first, LocalDate last, double left, double right) {

  private static final List<Integer> STEPS = List.of(1, 2, 7, 14, 28, 56, 91, 182, 364, 728, 3640);

  public TimeAxis {
    if (last.isBefore(first) || right <= left) {
      throw new IllegalArgumentException("an axis runs from an earlier day to a later, rightwards");
    }
  }

  /** Where a day begins; days outside the axis lie at its ends. */
  public double start(LocalDate day) {
    double x = left + ChronoUnit.DAYS.between(first, day) * dayWidth();
    return Math.clamp(x, left, right);
  }

  /** Where a day ends. */
  public double end(LocalDate day) {
    return start(day.plusDays(1));
  }

  /** The middle of a day. */
  public double middle(LocalDate day) {
    return (start(day) + end(day)) / 2;
  }

  /** Width of a day. */
  public double dayWidth() {
    return (right - left) / (ChronoUnit.DAYS.between(first, last) + 1);
  }

  /** Whether any day from one to another lies on the axis. */
  public boolean shows(LocalDate from, LocalDate to) {
    return !to.isBefore(first) && !from.isAfter(last);
  }

  /**
   * Days to name, evenly spaced so that one of them is the origin or would be, were it on the axis.
   *
   * @param origin day from which is counted, for example day 1 of the study
   * @param room width that a name needs
   */
  public List<LocalDate> ticks(LocalDate origin, double room) {
    int step =
        STEPS.stream()
            .filter(days -> days * dayWidth() >= room)
            .findFirst()
            .orElse(STEPS.getLast());
    long ahead = Math.floorMod(ChronoUnit.DAYS.between(first, origin), (long) step);
    return Stream.iterate(
            first.plusDays(ahead), day -> !day.isAfter(last), day -> day.plusDays(step))
        .toList();
  }
}
