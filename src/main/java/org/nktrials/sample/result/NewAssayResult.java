package org.nktrials.sample.result;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A functional assay to be recorded: both raw values, the difference is computed.
 *
 * @param target cells, such as K562
 * @param effectors for one target cell, above 0; needed for cytotoxicity, null where not stated
 * @param stimulus besides the target, such as IL-2; null for none
 * @param withTarget percent; of cytotoxicity dead targets with effectors
 * @param withoutTarget percent; of cytotoxicity dead targets without effectors (spontaneous)
 */
public record NewAssayResult(
    UUID sampleId,
    Assay assay,
    String target,
    @Nullable BigDecimal effectors,
    @Nullable String stimulus,
    BigDecimal withTarget,
    BigDecimal withoutTarget,
    @Nullable String cytometer,
    @Nullable String batch,
    UUID submissionId) {

  /** With less without, in percentage points; below 0 when there was less with it. */
  public BigDecimal difference() {
    return withTarget.subtract(withoutTarget);
  }

  /** "K562, E:T 10:1, IL-2". */
  public String condition() {
    StringBuilder words = new StringBuilder(target);
    if (effectors != null) {
      words.append(", E:T ").append(effectors.stripTrailingZeros().toPlainString()).append(":1");
    }
    return stimulus == null ? words.toString() : words.append(", ").append(stimulus).toString();
  }
}
