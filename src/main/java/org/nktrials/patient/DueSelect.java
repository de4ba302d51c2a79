package org.nktrials.patient;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/**
 * What a room contributes to Today in SQL: its select becomes part of one statement for all rooms,
 * which sorts, counts and pages. The sentences are the room's.
 */
public interface DueSelect {

  /** Tasks of these trials that wait for the signed-in person; empty when none ever can. */
  Optional<DueQuery> select(Collection<UUID> trialIds);

  /** A row of that select in words. */
  DueItem item(DueRow row);
}
