package org.nktrials.signing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.DelegatedTask;

/**
 * A task delegated to a person.
 *
 * @param trialId null for every trial
 * @param siteId null for every site
 * @param untilOn last day; null while open
 * @param withdrawnOn first day on which it holds no longer
 */
public record Delegation(
    UUID id,
    UUID personId,
    String personName,
    @Nullable UUID trialId,
    @Nullable UUID siteId,
    @Nullable String siteCode,
    DelegatedTask task,
    LocalDate fromOn,
    @Nullable LocalDate untilOn,
    DelegationOrigin origin,
    String givenBy,
    Instant givenAt,
    @Nullable Instant acknowledgedAt,
    @Nullable LocalDate withdrawnOn,
    @Nullable String withdrawnBy,
    @Nullable String withdrawnWhy,
    long version) {

  /** Whether the task is delegated on a day. */
  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(fromOn)
        && (untilOn == null || !day.isAfter(untilOn))
        && (withdrawnOn == null || day.isBefore(withdrawnOn));
  }

  /** "holds", "from 2026-12-01" and the like, as of a day. */
  public String standing(LocalDate day) {
    LocalDate withdrawn = withdrawnOn;
    if (withdrawn != null) {
      return "withdrawn from " + withdrawn;
    }
    LocalDate until = untilOn;
    if (until != null && day.isAfter(until)) {
      return "ended";
    }
    return day.isBefore(fromOn) ? "not yet" : "holds";
  }

  /** Whether it can still be withdrawn. */
  public boolean isOpen() {
    return withdrawnOn == null;
  }
}
