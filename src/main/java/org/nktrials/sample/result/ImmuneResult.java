package org.nktrials.sample.result;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.immune.ImmuneQualifier;

/**
 * A stored value with where it stands.
 *
 * @param measured what was recorded
 * @param why why it corrects an earlier one; null for the first
 * @param supersededBy the correction that counts instead; null while this one does
 * @param cancelledAt when it was withdrawn
 */
public record ImmuneResult(
    UUID id,
    UUID trialId,
    UUID patientId,
    NewImmuneResult measured,
    ResultSource source,
    ResultState state,
    @Nullable String why,
    @Nullable UUID supersededBy,
    Instant enteredAt,
    UUID enteredBy,
    @Nullable Instant releasedAt,
    @Nullable UUID releasedBy,
    @Nullable Instant cancelledAt,
    long version) {

  /** Whether it was neither withdrawn nor corrected. */
  public boolean counts() {
    return supersededBy == null && cancelledAt == null;
  }

  /** "412", "&lt; 0.5", "not evaluable": without its unit. */
  public String printedValue() {
    return printed(measured.value(), measured.qualifier());
  }

  /** "412", "&lt; 0.5", "not evaluable". */
  public static String printed(@Nullable BigDecimal value, ImmuneQualifier qualifier) {
    String number = value == null ? "" : value.stripTrailingZeros().toPlainString();
    return switch (qualifier) {
      case EXACT -> number;
      case LESS -> "< " + number;
      case GREATER -> "> " + number;
      case NOT_EVALUABLE -> "not evaluable";
    };
  }
}
