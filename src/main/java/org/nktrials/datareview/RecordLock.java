package org.nktrials.datareview;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A freeze or a lock, standing or lifted.
 *
 * @param version for forms
 * @param siteId of the patient; null for a whole trial
 * @param trial code
 * @param patient code; null for a whole trial
 * @param visit code of the visit; null for more than one visit
 * @param placedBy printed name
 * @param liftedAt null while it stands, as are the two that follow
 */
public record RecordLock(
    UUID id,
    long version,
    UUID trialId,
    @Nullable UUID siteId,
    String trial,
    @Nullable String patient,
    @Nullable String visit,
    LockKind kind,
    String reason,
    Instant since,
    String placedBy,
    @Nullable Instant liftedAt,
    @Nullable String liftedBy,
    @Nullable String liftReason) {

  private static final String NOT_SHOWN = "shown to people of all sites";

  /** Whether it stands. */
  public boolean stands() {
    return liftedAt == null;
  }

  /** As people of some sites see the lock of a trial: a reason may name patients of others. */
  RecordLock withoutReasons() {
    return new RecordLock(
        id,
        version,
        trialId,
        siteId,
        trial,
        patient,
        visit,
        kind,
        NOT_SHOWN,
        since,
        placedBy,
        liftedAt,
        liftedBy,
        liftReason == null ? null : NOT_SHOWN);
  }

  /** What it covers, in words. */
  public String scope() {
    if (visit != null) {
      return "visit " + visit;
    }
    return patient == null ? "the whole trial " + trial : "all records of " + patient;
  }
}
