package org.nktrials.sample;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.sample.EnterChimerism.Qualifier;

/**
 * Donor cells of a sample, in percent.
 *
 * @param cancelledAt when it was cancelled, kept readable; null while it counts
 * @param sampleId tube of that day in the chain of custody; null where none was collected
 */
public record Chimerism(
    UUID id,
    LocalDate on,
    ChimerismMethod method,
    CellFraction fraction,
    Qualifier qualifier,
    @Nullable BigDecimal value,
    @Nullable BigDecimal detection,
    @Nullable BigDecimal quantification,
    @Nullable Instant cancelledAt,
    @Nullable UUID sampleId,
    long version) {

  /** Whether it was not cancelled. */
  public boolean counts() {
    return cancelledAt == null;
  }

  /** "12.5 %", "< 1 %", "not detected (LOD 0.1 %)": never zero for what was not found. */
  public String words() {
    return switch (qualifier) {
      case EXACT -> plain(value) + " %";
      case LESS -> "< " + plain(value) + " %";
      case NOT_DETECTED -> "not detected (LOD " + plain(detection) + " %)";
    };
  }

  /** Where a chart draws it: the number, or the limit below which it lies. */
  public double height() {
    BigDecimal drawn = value == null ? detection : value;
    return drawn == null ? 0 : drawn.doubleValue();
  }

  /** Limits of the assay in words. */
  public String limits() {
    return (detection == null ? "not stated" : plain(detection) + " %")
        + " / "
        + (quantification == null ? "not stated" : plain(quantification) + " %");
  }

  private static String plain(@Nullable BigDecimal number) {
    return number == null ? "not stated" : number.stripTrailingZeros().toPlainString();
  }
}
