package org.nktrials.outcome.response;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What was seen of one target lesion.
 *
 * @param lesion number of the target
 * @param size in mm as it counts in the sum; null when not evaluated
 */
public record LesionReading(int lesion, LesionState state, @Nullable BigDecimal size) {

  private static final BigDecimal DEFAULT_SIZE = BigDecimal.valueOf(5);

  /** A measured size in mm; 0 is a lesion that is gone. */
  public static LesionReading measured(int lesion, BigDecimal size) {
    return size.signum() == 0
        ? new LesionReading(lesion, LesionState.GONE, BigDecimal.ZERO)
        : new LesionReading(lesion, LesionState.MEASURED, size);
  }

  /** Too small to measure: counted as 5 mm. */
  public static LesionReading tooSmall(int lesion) {
    return new LesionReading(lesion, LesionState.TOO_SMALL, DEFAULT_SIZE);
  }

  /** Not looked at, or not measurable. */
  public static LesionReading notEvaluated(int lesion) {
    return new LesionReading(lesion, LesionState.NOT_EVALUATED, null);
  }

  /** "12.5 mm", "gone", "too small (5 mm)", "not evaluated". */
  public String words() {
    return switch (state) {
      case MEASURED -> plain() + " mm";
      case TOO_SMALL -> "too small (" + plain() + " mm)";
      case GONE -> "gone";
      case NOT_EVALUATED -> "not evaluated";
    };
  }

  private String plain() {
    return size == null ? "" : size.stripTrailingZeros().toPlainString();
  }
}
