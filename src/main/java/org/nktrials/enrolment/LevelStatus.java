package org.nktrials.enrolment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The present state of a level.
 *
 * @param places places that the start or the decisions allow
 * @param taken places reserved, confirmed or offered now
 * @param since when this state began; null while not open
 * @param decisionId the decision behind the state; null at the start level before any decision
 * @param suspendedReason why enrolment and first doses are suspended; null when they are not
 * @param suspendedAt since when they are suspended
 */
public record LevelStatus(
    int level,
    LevelState state,
    int places,
    int taken,
    @Nullable Instant since,
    @Nullable UUID decisionId,
    @Nullable String suspendedReason,
    @Nullable Instant suspendedAt) {

  /** A level that nothing has opened. */
  public static LevelStatus notOpen(int level) {
    return new LevelStatus(level, LevelState.NOT_OPEN, 0, 0, null, null, null, null);
  }

  /** Whether patients may be enrolled at it. */
  public boolean takesPatients() {
    return state == LevelState.OPEN && suspendedReason == null;
  }

  /** Places that can be reserved now. */
  public int free() {
    return takesPatients() ? Math.max(0, places - taken) : 0;
  }
}
