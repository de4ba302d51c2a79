package org.nktrials.rules.laboratory;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Consecutive values of which none is known to be on the good side of the threshold.
 *
 * @param values at least one, in the order of sampling
 * @param before the last value on the good side before them; null when there is none
 * @param after the first value on the good side after them; null when there is none
 */
record Spell(List<Seen> values, @Nullable LocalDate before, @Nullable LocalDate after) {

  /** A value and on which side it lies. */
  record Seen(DatedValue value, Standing standing) {

    LocalDate date() {
      return value.date();
    }
  }

  Spell {
    values = List.copyOf(values);
  }

  static List<Spell> in(List<DatedValue> series, Function<DatedValue, Standing> standing) {
    var spells = new ArrayList<Spell>();
    var running = new ArrayList<Seen>();
    LocalDate before = null;
    for (DatedValue value : series) {
      Standing side = standing.apply(value);
      if (side != Standing.NOT_BEYOND) {
        running.add(new Seen(value, side));
      } else {
        if (!running.isEmpty()) {
          spells.add(new Spell(running, before, value.date()));
          running.clear();
        }
        before = value.date();
      }
    }
    if (!running.isEmpty()) {
      spells.add(new Spell(running, before, null));
    }
    return spells;
  }

  boolean touches(LocalDate first, LocalDate last) {
    return values.stream()
        .anyMatch(seen -> !seen.date().isBefore(first) && !seen.date().isAfter(last));
  }

  /** Days of a window without a value seen in it, on which the spell may have run all the same. */
  List<DateGap> hiddenIn(LocalDate first, LocalDate last) {
    boolean later = values.getFirst().date().isAfter(last);
    LocalDate from = later ? earliest() : values.getLast().date().plusDays(1);
    LocalDate to = later ? values.getFirst().date().minusDays(1) : latest();
    LocalDate start = from.isBefore(first) ? first : from;
    LocalDate end = to.isAfter(last) ? last : to;
    return start.isAfter(end) ? List.of() : List.of(new DateGap(start, end));
  }

  private LocalDate earliest() {
    return before == null ? LocalDate.MIN : before.plusDays(1);
  }

  private LocalDate latest() {
    return after == null ? LocalDate.MAX : after.minusDays(1);
  }

  /** The longest run of values beyond the threshold without a gap longer than allowed. */
  List<DatedValue> longestRun(int longestGapDays) {
    List<DatedValue> longest = List.of();
    var run = new ArrayList<DatedValue>();
    for (Seen seen : values) {
      boolean goesOn =
          !run.isEmpty()
              && ChronoUnit.DAYS.between(run.getLast().date(), seen.date()) <= longestGapDays;
      if (seen.standing() == Standing.UNKNOWN || !goesOn) {
        run.clear();
      }
      if (seen.standing() == Standing.BEYOND) {
        run.add(seen.value());
      }
      if (days(run) > days(longest)) {
        longest = List.copyOf(run);
      }
    }
    return longest;
  }

  /** Calendar days from the first to the last value, both counted. */
  static int days(List<DatedValue> run) {
    return run.isEmpty()
        ? 0
        : Math.toIntExact(ChronoUnit.DAYS.between(run.getFirst().date(), run.getLast().date())) + 1;
  }

  /** Most days that it can have lasted; empty while it has no seen beginning or end. */
  OptionalInt atMostDays() {
    if (before == null || after == null) {
      return OptionalInt.empty();
    }
    int between = Math.toIntExact(ChronoUnit.DAYS.between(before, after)) - 1;
    int seen = days(List.of(values.getFirst().value(), values.getLast().value()));
    return OptionalInt.of(Math.max(between, seen));
  }

  /** Days without which the duration stays unknown. */
  List<DateGap> gaps(int longestGapDays) {
    var gaps = new ArrayList<DateGap>();
    add(gaps, before, values.getFirst().date(), 1);
    for (int i = 0; i < values.size(); i++) {
      Seen seen = values.get(i);
      if (i > 0) {
        add(gaps, values.get(i - 1).date(), seen.date(), longestGapDays);
      }
      if (seen.standing() == Standing.UNKNOWN) {
        gaps.add(new DateGap(seen.date(), seen.date()));
      }
    }
    add(gaps, values.getLast().date(), after, 1);
    return gaps;
  }

  private static void add(
      List<DateGap> gaps, @Nullable LocalDate from, @Nullable LocalDate to, int allowedDays) {
    if (from != null && to != null && ChronoUnit.DAYS.between(from, to) <= allowedDays) {
      return;
    }
    gaps.add(
        new DateGap(from == null ? null : from.plusDays(1), to == null ? null : to.minusDays(1)));
  }
}
