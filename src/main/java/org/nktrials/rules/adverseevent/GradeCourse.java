package org.nktrials.rules.adverseevent;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The grades of one adverse event over time.
 *
 * @param periods in order of time; empty while no grade is known
 * @param onset when the event began
 * @param end when it ended; null while it lasts or is not known
 */
public record GradeCourse(List<GradePeriod> periods, Moment onset, @Nullable Moment end) {

  /** Copies the periods. */
  public GradeCourse {
    periods = List.copyOf(periods);
  }

  /** The grade with which the event began. */
  public OptionalInt atOnset() {
    return periods.isEmpty() ? OptionalInt.empty() : OptionalInt.of(periods.getFirst().grade());
  }

  /** The grade of the last period. */
  public OptionalInt now() {
    return periods.isEmpty() ? OptionalInt.empty() : OptionalInt.of(periods.getLast().grade());
  }

  /** The highest grade of all periods. */
  public OptionalInt worst() {
    return periods.stream().mapToInt(GradePeriod::grade).max();
  }

  /**
   * What cannot be so, a sentence each: periods that end before they begin, overlap, or lie outside
   * onset and end, and one without an end that another follows.
   */
  public List<String> contradictions() {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < periods.size(); i++) {
      within(periods.get(i), found);
      if (i > 0) {
        after(periods.get(i - 1), periods.get(i), found);
      }
    }
    return found;
  }

  private void within(GradePeriod period, List<String> found) {
    Moment to = period.to();
    if (period.from().isBefore(onset)) {
      found.add(period.named() + " lies before the onset.");
    }
    if (to != null && to.isBefore(period.from())) {
      found.add(period.named() + " ends before it begins.");
    }
    if (end != null && (end.isBefore(period.from()) || (to != null && end.isBefore(to)))) {
      found.add(period.named() + " lasts beyond the end of the event.");
    }
  }

  private static void after(GradePeriod earlier, GradePeriod later, List<String> found) {
    Moment to = earlier.to();
    if (later.from().isBefore(earlier.from()) || (to != null && later.from().isBefore(to))) {
      found.add(later.named() + " overlaps " + earlier.named() + ".");
    } else if (to == null) {
      found.add(earlier.named() + " has no end, but another period follows.");
    }
  }

  /**
   * The time at a grade or above, all periods together.
   *
   * @param zone of the site, for days on which the clock changes
   */
  public TimeAtGrade timeAtOrAbove(int grade, ZoneId zone) {
    if (periods.isEmpty()) {
      return new TimeAtGrade.Unknown("the grade is not entered");
    }
    Duration total = Duration.ZERO;
    for (GradePeriod period : reaching(grade)) {
      Moment to = period.to() == null ? end : period.to();
      if (to == null) {
        return new TimeAtGrade.Running(period.from());
      }
      if (period.from().time() == null || to.time() == null) {
        return new TimeAtGrade.Unknown("a time of day is not entered");
      }
      total = total.plus(Duration.between(period.from().at(zone), to.at(zone)));
    }
    return new TimeAtGrade.Lasted(total);
  }

  /** The open one first: while it lasts, the sum of the others says nothing. */
  private List<GradePeriod> reaching(int grade) {
    return periods.stream()
        .filter(period -> period.grade() >= grade)
        .sorted(Comparator.comparing((GradePeriod period) -> period.to() != null))
        .toList();
  }
}
