package org.nktrials.treatment;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Answered by the room above that knows decisions. */
public interface LevelDecisions {

  /** Number of each decision within its trial: one query. */
  Map<UUID, Integer> numbers(Collection<UUID> decisionIds);
}
