package org.nktrials.examination;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A value as recorded: exactly one of value, finding and reason for not done.
 *
 * @param measuredOn local date at the patient's site
 * @param finding key among the item's choices
 * @param notDone why it was not done
 * @param confirmed outside of what is likely, and said to be right
 * @param cancelledAt when it was cancelled (kept); null while it counts
 */
public record Measurement(
    UUID id,
    UUID patientId,
    Item item,
    Instant measuredAt,
    LocalDate measuredOn,
    @Nullable BigDecimal value,
    @Nullable String finding,
    @Nullable String notDone,
    boolean confirmed,
    Instant enteredAt,
    @Nullable Instant cancelledAt,
    long version) {

  private static final Duration PROMPT = Duration.ofHours(24);

  /** Whether it counts. */
  public boolean counts() {
    return cancelledAt == null;
  }

  /** Whether a value or a finding is there. */
  public boolean done() {
    return notDone == null;
  }

  /** Whether it is a temperature of 38 °C or more. */
  public boolean isFever() {
    return item == Item.TEMP && value != null && value.compareTo(WatchThresholds.FEVER) >= 0;
  }

  /** Whether both times are shown. */
  public boolean enteredLate() {
    return Duration.between(measuredAt, enteredAt).compareTo(PROMPT) > 0;
  }

  /** The value without its unit, the finding in words, or "not done: reason". */
  public String words() {
    if (value != null) {
      return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
    return finding != null ? item.choices().getOrDefault(finding, finding) : "not done: " + notDone;
  }
}
