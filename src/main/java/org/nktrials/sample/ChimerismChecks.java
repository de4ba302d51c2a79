package org.nktrials.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nktrials.sample.EnterChimerism.Qualifier;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;

/** What a value of donor cells must be to be stored. */
final class ChimerismChecks {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int MOST_DECIMALS = 4;
  private static final int EARLIEST_YEAR = 1990;

  private ChimerismChecks() {}

  /**
   * Looks at everything.
   *
   * @param today at the patient's site
   * @throws Refused beside each field that cannot be so
   */
  static void require(EnterChimerism command, LocalDate today) {
    List<Problem> problems = new ArrayList<>();
    if (command.on().isAfter(today) || command.on().getYear() < EARLIEST_YEAR) {
      problems.add(Problem.of("date", "date", "The date lies in the future, or long ago."));
    }
    if (command.qualifier() == Qualifier.NOT_DETECTED && command.detection() == null) {
      problems.add(
          Problem.of(
              "detection",
              "detection-missing",
              "Without the limit of detection, not detected says nothing."));
    }
    if (command.qualifier().hasValue()) {
      percent("value", command.value(), true, problems);
    }
    percent("detection", command.detection(), false, problems);
    percent("quantification", command.quantification(), false, problems);
    limits(command.detection(), command.quantification(), problems);
    if (!problems.isEmpty()) {
      throw new Refused(problems);
    }
  }

  private static void limits(
      @Nullable BigDecimal detection, @Nullable BigDecimal quantification, List<Problem> problems) {
    if (quantification != null && (detection == null || quantification.compareTo(detection) < 0)) {
      problems.add(
          Problem.of(
              "quantification",
              "quantification",
              "It is no lower than the limit of detection, which is stated too."));
    }
  }

  private static void percent(
      String field, @Nullable BigDecimal value, boolean needed, List<Problem> problems) {
    if (value == null) {
      if (needed) {
        problems.add(
            Problem.of(field, "value-missing", "Type a percentage above 0, such as 12.5 or <1."));
      }
      return;
    }
    boolean limit = !needed;
    if (value.signum() <= 0
        || value.compareTo(HUNDRED) > 0
        || (limit && value.compareTo(HUNDRED) == 0)
        || value.stripTrailingZeros().scale() > MOST_DECIMALS) {
      problems.add(
          Problem.of(
              field,
              "percent",
              "Above 0 and at most 100 %, with at most 4 decimals; nothing found is typed as"
                  + " below the limit or as not detected."));
    }
  }
}
