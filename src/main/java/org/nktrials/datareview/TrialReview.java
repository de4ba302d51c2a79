package org.nktrials.datareview;

import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Freezes and locks in force in a trial, for the pages of that trial. The database is asked only by
 * a page that shows them.
 */
public final class TrialReview {

  private final UUID trial;
  private final Supplier<Map<UUID, StandingLock>> ask;
  private @Nullable Map<UUID, StandingLock> known;

  TrialReview(UUID trial, Supplier<Map<UUID, StandingLock>> ask) {
    this.trial = trial;
    this.ask = ask;
  }

  /** The freeze or lock of the whole trial; null when there is none. */
  public @Nullable StandingLock whole() {
    return locks().get(trial);
  }

  /** The freeze or lock of all records of a patient; null when there is none. */
  public @Nullable StandingLock patient(UUID id) {
    return locks().get(id);
  }

  private Map<UUID, StandingLock> locks() {
    Map<UUID, StandingLock> now = known;
    if (now == null) {
      now = ask.get();
      known = now;
    }
    return now;
  }
}
