package org.nktrials.aftercare;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.toxicity.assessment.CrsFindings;
import org.nktrials.rules.toxicity.assessment.GvhdFindings;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;

/** What cannot be true of findings. */
final class AssessmentChecks {

  private static final int EARLIEST_YEAR = 1990;

  private AssessmentChecks() {}

  static void check(EnterAssessment command, LocalDate today) {
    List<Problem> problems = new ArrayList<>();
    if (command.on().isAfter(today) || command.on().getYear() < EARLIEST_YEAR) {
      problems.add(Problem.of("date", "date", "The date lies in the future, or long ago."));
    }
    GvhdFindings gvhd = command.gvhd();
    if (gvhd != null) {
      range("rashPercent", gvhd.rashPercent(), 0, 100, 1, problems);
      range("bilirubin", gvhd.bilirubin(), 0, 100, 2, problems);
      range("diarrhoea", gvhd.diarrhoeaMillilitres(), 0, 20_000, 0, problems);
    }
    CrsFindings crs = command.crs();
    if (crs != null) {
      range("temperature", crs.temperature(), 32, 43, 1, problems);
    }
    if (!problems.isEmpty()) {
      throw new Refused(problems);
    }
  }

  private static void range(
      String field,
      @Nullable BigDecimal value,
      int least,
      int most,
      int decimals,
      List<Problem> problems) {
    if (value != null
        && (value.stripTrailingZeros().scale() > decimals
            || value.compareTo(BigDecimal.valueOf(least)) < 0
            || value.compareTo(BigDecimal.valueOf(most)) > 0)) {
      problems.add(
          Problem.of(
              field,
              "range",
              "Between %d and %d, with at most %d decimals.".formatted(least, most, decimals)));
    }
  }
}
