package org.nktrials.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.immune.CellFraction;
import org.nktrials.rules.immune.ChimerismMethod;

/**
 * A result as entered.
 *
 * @param qualifier how the number is meant
 * @param value percent; null exactly when nothing was detected or nothing can be said
 * @param detection limit of detection in percent; needed when nothing was detected
 * @param quantification limit of quantification in percent
 */
public record EnterChimerism(
    String patientCode,
    LocalDate on,
    ChimerismMethod method,
    CellFraction fraction,
    Qualifier qualifier,
    @Nullable BigDecimal value,
    @Nullable BigDecimal detection,
    @Nullable BigDecimal quantification,
    UUID submissionId) {

  /** How a number is meant. */
  public enum Qualifier {
    EXACT,
    /** Below the number. */
    LESS,
    /** Nothing found above the limit of detection. */
    NOT_DETECTED,
    /** Nothing can be said; never zero. */
    NOT_EVALUABLE;

    /** Whether a number belongs to it. */
    public boolean hasValue() {
      return this == EXACT || this == LESS;
    }
  }
}
