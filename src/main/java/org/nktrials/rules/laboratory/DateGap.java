package org.nktrials.rules.laboratory;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Days on which a sample would tell more, both included.
 *
 * @param from first day; null when any day up to {@code to} would do
 * @param to last day; null when any day from {@code from} on would do
 */
public record DateGap(@Nullable LocalDate from, @Nullable LocalDate to) {

  /** In words: {@code a sample between Mon 12 Oct and Sun 18 Oct}. */
  public String inWords() {
    if (from == null) {
      return to == null ? "any sample" : "a sample on " + DatedValue.day(to) + " or earlier";
    }
    if (to == null) {
      return "a sample on " + DatedValue.day(from) + " or later";
    }
    return Objects.equals(from, to)
        ? "an exact value on " + DatedValue.day(from)
        : "a sample between %s and %s".formatted(DatedValue.day(from), DatedValue.day(to));
  }
}
