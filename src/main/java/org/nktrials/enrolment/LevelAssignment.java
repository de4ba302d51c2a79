package org.nktrials.enrolment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An investigator's signed word on how treatment goes on.
 *
 * @param level the level for the next doses; null when treatment was stopped
 */
public record LevelAssignment(UUID id, @Nullable Integer level, String reason, Instant at) {

  /** Whether treatment was stopped. */
  public boolean stopped() {
    return level == null;
  }
}
