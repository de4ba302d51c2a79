package org.nktrials.rules.toxicity.assessment;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Findings of cytokine release syndrome, none explained otherwise; null where one was not looked
 * for.
 *
 * @param temperature highest, in °C
 * @param feverTreated there was a fever of 38 °C or more in this episode, since then antipyretics
 *     or anticytokine treatment may hide it
 */
public record CrsFindings(
    @Nullable BigDecimal temperature,
    @Nullable Boolean feverTreated,
    @Nullable Hypotension hypotension,
    @Nullable Hypoxia hypoxia) {

  /** What the blood pressure needs. */
  public enum Hypotension {
    NONE("none", 1),
    NO_VASOPRESSOR("present, no vasopressor", 2),
    ONE_VASOPRESSOR("one vasopressor, with or without vasopressin", 3),
    SEVERAL_VASOPRESSORS("several vasopressors, vasopressin not counted", 4);

    private final String label;
    private final int grade;

    Hypotension(String label, int grade) {
      this.label = label;
      this.grade = grade;
    }

    /** Words on screen. */
    public String label() {
      return label;
    }

    int grade() {
      return grade;
    }
  }

  /** What the oxygen saturation needs. */
  public enum Hypoxia {
    NONE("none", 1),
    LOW_FLOW("low-flow oxygen or blow-by", 2),
    HIGH_FLOW("high-flow oxygen, mask or Venturi", 3),
    POSITIVE_PRESSURE("positive pressure: CPAP, BiPAP, ventilation", 4);

    private final String label;
    private final int grade;

    Hypoxia(String label, int grade) {
      this.label = label;
      this.grade = grade;
    }

    /** Words on screen. */
    public String label() {
      return label;
    }

    int grade() {
      return grade;
    }
  }
}
