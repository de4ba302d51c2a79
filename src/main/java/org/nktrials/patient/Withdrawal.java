package org.nktrials.patient;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A withdrawal of consent.
 *
 * @param at when the patient said so
 * @param cancelledAt when it turned out to be entered by mistake (kept); null while it stands
 */
public record Withdrawal(
    UUID id,
    ConsentScope scope,
    Instant at,
    String reason,
    Instant enteredAt,
    @Nullable Instant cancelledAt,
    long version) {

  /** Whether it was not a mistake. */
  public boolean counts() {
    return cancelledAt == null;
  }
}
