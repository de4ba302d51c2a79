package org.nktrials.sample;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.immune.CellFraction;
import org.nktrials.rules.immune.ChimerismMethod;
import org.nktrials.sample.EnterChimerism.Qualifier;
import org.nktrials.sample.result.ResultState;

/**
 * Donor cells of a sample, in percent, with where the value stands.
 *
 * @param sampleId tube of that day in the chain of custody; null where none was collected
 * @param why why it corrects an earlier one; null for the first
 * @param supersededBy the correction that counts instead; null while this one does
 * @param enteredBy null where it was entered before this was kept
 * @param cancelledAt when it was withdrawn, kept readable; null while it counts
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
    @Nullable UUID sampleId,
    ResultState state,
    @Nullable String why,
    @Nullable UUID supersededBy,
    Instant enteredAt,
    @Nullable UUID enteredBy,
    @Nullable Instant releasedAt,
    @Nullable UUID releasedBy,
    @Nullable Instant cancelledAt,
    long version) {

  /** Whether it was neither withdrawn nor corrected. */
  public boolean counts() {
    return supersededBy == null && cancelledAt == null;
  }

  /** Whether it counts and still needs a second person. */
  public boolean waits() {
    return counts() && state == ResultState.TO_RELEASE;
  }

  /** Whether charts show it: released, not replaced, and with a number or a limit. */
  public boolean drawn() {
    return counts() && state == ResultState.RELEASED && qualifier != Qualifier.NOT_EVALUABLE;
  }

  /** "released", "to be released", "corrected" or "withdrawn". */
  public String standing() {
    return supersededBy == null ? state.label() : "corrected";
  }

  /** "12.5 %", "< 1 %", "not detected (LOD 0.1 %)": never zero for what was not found. */
  public String words() {
    return switch (qualifier) {
      case EXACT -> plain(value) + " %";
      case LESS -> "< " + plain(value) + " %";
      case NOT_DETECTED -> "not detected (LOD " + plain(detection) + " %)";
      case NOT_EVALUABLE -> "not evaluable";
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
