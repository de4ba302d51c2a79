package org.nktrials.enrolment.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nktrials.enrolment.LevelState;
import org.nktrials.enrolment.LevelStatus;

/**
 * A level when a place is looked for.
 *
 * @param name with its dose
 * @param earliest earliest permissible first dose by stagger; null without limit
 */
record PlaceChoice(LevelStatus status, String name, @Nullable LocalDate earliest) {

  /** Whether a place can be reserved. */
  public boolean offered() {
    return status.free() > 0;
  }

  /** "2 of 3 places free", or why none can be had. */
  public String words() {
    if (status.state() != LevelState.OPEN) {
      return status.state().label();
    }
    String suspended = status.suspendedReason();
    return suspended == null
        ? "%d of %d places free".formatted(status.free(), status.places())
        : "suspended: " + suspended;
  }
}
