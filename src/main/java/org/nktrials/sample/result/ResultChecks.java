package org.nktrials.sample.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.immune.ImmuneQualifier;
import org.nktrials.rules.immune.ImmuneStatistic;
import org.nktrials.shared.Problem;

/** What a value must be to be stored at all; what is only unlikely is stored and asked about. */
final class ResultChecks {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int MOST_DIGITS = 20;
  private static final int MOST_DECIMALS = 10;
  private static final int LONGEST = 60;
  private static final int LONGEST_CELLS = 120;

  private ResultChecks() {}

  /** Everything wrong with a value, on fields that begin with a path such as "rows[2].". */
  static List<Problem> problems(String path, NewImmuneResult result) {
    List<Problem> problems = new ArrayList<>();
    value(path, result, problems);
    if (!result.parameter().matches("[A-Z0-9_]{2,60}")) {
      problems.add(Problem.of(path + "parameter", "parameter", "No code of a parameter."));
    }
    if (!result.method().measures(result.statistic())) {
      problems.add(
          Problem.of(
              path + "method",
              "method",
              "%s is no method for this kind of value.".formatted(result.method().label())));
    }
    text(path + "population", result.population(), LONGEST_CELLS, problems);
    text(path + "parent", result.parent(), LONGEST_CELLS, problems);
    text(path + "cytometer", result.cytometer(), LONGEST, problems);
    text(path + "batch", result.batch(), LONGEST, problems);
    text(path + "panelVersion", result.panelVersion(), LONGEST, problems);
    text(path + "channel", result.channel(), LONGEST, problems);
    text(path + "sourceCell", result.sourceCell(), LONGEST, problems);
    unit(path, result, problems);
    return problems;
  }

  private static void value(String path, NewImmuneResult result, List<Problem> problems) {
    BigDecimal value = result.value();
    if ((value == null) != (result.qualifier() == ImmuneQualifier.NOT_EVALUABLE)) {
      problems.add(
          Problem.of(path + "value", "value", "A number, or not evaluable: one of the two."));
    } else if (value != null && value.signum() < 0) {
      problems.add(Problem.of(path + "value", "negative", "It cannot be negative."));
    } else if (value != null
        && result.statistic() == ImmuneStatistic.PERCENT
        && value.compareTo(HUNDRED) > 0) {
      problems.add(Problem.of(path + "value", "percent", "A share is 0 to 100 %."));
    } else if (value != null
        && (value.precision() > MOST_DIGITS
            || value.scale() > MOST_DECIMALS
            || value.scale() < -MOST_DECIMALS)) {
      problems.add(Problem.of(path + "value", "digits", "At most 10 decimals."));
    }
  }

  private static void unit(String path, NewImmuneResult result, List<Problem> problems) {
    if (!result.unit().equals(result.statistic().unit())) {
      problems.add(
          Problem.of(
              path + "unit",
              "unit",
              "It is stored in %s; convert it first.".formatted(result.statistic().unit())));
    }
  }

  private static void text(String field, @Nullable String text, int most, List<Problem> problems) {
    if (text != null && (text.isBlank() || text.length() > most)) {
      problems.add(Problem.of(field, "length", "1 to " + most + " characters."));
    }
  }
}
