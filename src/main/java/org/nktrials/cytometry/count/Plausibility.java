package org.nktrials.cytometry.count;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks of results against each other; a finding is asked about, never corrected. */
public final class Plausibility {

  /** Tolerance for subsets that are counted in different tubes; a default of this project. */
  private static final BigDecimal SUM_TOLERANCE = new BigDecimal("1.15");

  private Plausibility() {}

  /**
   * Something that cannot be or hardly can.
   *
   * @param code stable name
   */
  public record Finding(String code, String sentence) {}

  /** Shares below 0 or above 100, by name. */
  public static List<Finding> percentages(Map<String, BigDecimal> percent) {
    List<Finding> findings = new ArrayList<>();
    percent.forEach(
        (name, value) -> {
          if (Counts.notPercent(value)) {
            findings.add(
                new Finding(
                    "PERCENT_RANGE",
                    name + " is " + value.toPlainString() + " %, not 0 to 100 %."));
          }
        });
    return List.copyOf(findings);
  }

  /**
   * Subsets that are together more than the lymphocytes, by more than 15 %.
   *
   * @param lymphocytes and all others in cells/µL
   */
  public static Optional<Finding> sumOfSubsets(
      BigDecimal lymphocytes, BigDecimal b, BigDecimal cd4, BigDecimal cd8, BigDecimal nk) {
    BigDecimal sum = b.add(cd4).add(cd8).add(nk);
    return sum.compareTo(lymphocytes.multiply(SUM_TOLERANCE)) <= 0
        ? Optional.empty()
        : Optional.of(
            new Finding(
                "SUM_OF_SUBSETS",
                "B, CD4+, CD8+ and NK cells are together %s cells/µL, more than 1.15 times the %s lymphocytes."
                    .formatted(sum.toPlainString(), lymphocytes.toPlainString())));
  }
}
