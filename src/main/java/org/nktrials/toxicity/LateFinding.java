package org.nktrials.toxicity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The rules propose something else than when a verdict was signed, because laboratory results
 * changed since.
 *
 * @param because what the rules found then, one sentence a line
 * @param sampledOn date of the sample whose results changed
 * @param settledAt when it was settled; null while an investigator has to look at it
 * @param settledBy name; null while it is open, and where the results changed back
 * @param settlement how it was settled
 * @param consideration what the committee chair said to it; null while the chair has not dealt with
 *     it
 */
public record LateFinding(
    UUID id,
    UUID patientId,
    UUID verdictId,
    ProposedVerdict proposed,
    String because,
    LocalDate sampledOn,
    Instant enteredAt,
    @Nullable Instant settledAt,
    @Nullable String settledBy,
    @Nullable String settlement,
    @Nullable String consideration,
    long version) {

  /** Whether an investigator has to look at it. */
  public boolean open() {
    return settledAt == null;
  }

  /** Whether no decision may be taken before the committee chair or an investigator answers. */
  public boolean blocksDecision() {
    return open() && consideration == null;
  }
}
