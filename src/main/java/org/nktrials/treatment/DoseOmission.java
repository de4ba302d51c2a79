package org.nktrials.treatment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A planned dose that was not given as planned.
 *
 * @param plannedOn local date at the patient's site
 * @param adverseEventId the event behind it; present exactly when the cause is an adverse event
 * @param doseId the smaller dose that was given; present exactly when it was reduced
 * @param cancelledAt when it was cancelled (kept); null while it counts
 */
public record DoseOmission(
    UUID id,
    String drug,
    LocalDate plannedOn,
    OmissionKind kind,
    OmissionCause cause,
    @Nullable UUID adverseEventId,
    @Nullable String explanation,
    @Nullable UUID doseId,
    Instant enteredAt,
    @Nullable Instant cancelledAt,
    long version) {

  /** Whether it counts. */
  public boolean counts() {
    return cancelledAt == null;
  }

  /** Whether nothing was given on the day. */
  public boolean nothingGiven() {
    return kind != OmissionKind.REDUCED;
  }

  /** Cause with its explanation, in words. */
  public String because() {
    return explanation == null ? cause.label() : cause.label() + ": " + explanation;
  }
}
