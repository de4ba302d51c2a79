package org.nktrials.enrolment;

import org.jspecify.annotations.Nullable;

/**
 * The level at which the patient's next dose would be given.
 *
 * @param status present state of that level
 * @param assignment the investigator's latest word; null while the place alone decides
 */
public record TreatmentLevel(LevelStatus status, @Nullable LevelAssignment assignment) {

  /** Whether treatment was stopped. */
  public boolean stopped() {
    return assignment != null && assignment.stopped();
  }

  /** Whether an investigator must assign a level or stop before the next dose. */
  public boolean needsLevel() {
    return !stopped()
        && (status.state() == LevelState.CLOSED || status.state() == LevelState.ABOVE_MTD);
  }
}
