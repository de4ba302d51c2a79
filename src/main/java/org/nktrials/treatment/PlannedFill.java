package org.nktrials.treatment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nktrials.shared.Problem;

/**
 * Doses that the protocol planned up to today and nobody has entered.
 *
 * @param lines in order of the day
 */
public record PlannedFill(List<Line> lines) {

  /** Copies the list. */
  public PlannedFill {
    lines = List.copyOf(lines);
  }

  /** Those that can be recorded as planned. */
  public List<Line> ready() {
    return lines.stream().filter(line -> line.problems().isEmpty()).toList();
  }

  /** Those that are left out, with what is in the way. */
  public List<Line> leftOut() {
    return lines.stream().filter(line -> !line.problems().isEmpty()).toList();
  }

  /**
   * One dose that would be recorded.
   *
   * @param from its day, or the first of its period
   * @param days of the period; 1 for a single dose
   * @param time when it would be recorded as given: the patient's usual time for the drug
   * @param amount planned a day; null where no amount is planned
   * @param authorisation that covers it; null when none does
   */
  public record Line(
      String drug,
      String drugName,
      LocalDate from,
      int days,
      LocalTime time,
      @Nullable BigDecimal amount,
      String unit,
      @Nullable Authorisation authorisation,
      List<Problem> problems) {

    /** Copies the list. */
    public Line {
      problems = List.copyOf(problems);
    }

    /** Last day of the period. */
    public LocalDate to() {
      return from.plusDays(days - 1L);
    }

    boolean isOf(FillEntry entry) {
      return drug.equals(entry.drug()) && from.equals(entry.from()) && days == entry.days();
    }
  }
}
