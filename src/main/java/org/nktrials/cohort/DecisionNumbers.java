package org.nktrials.cohort;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.nktrials.treatment.LevelDecisions;
import org.springframework.stereotype.Component;

/** Decisions by number, for those who name the decision that opened a level. */
@Component
class DecisionNumbers implements LevelDecisions {

  private final DecisionRepository decisions;

  DecisionNumbers(DecisionRepository decisions) {
    this.decisions = decisions;
  }

  @Override
  public Map<UUID, Integer> numbers(Collection<UUID> decisionIds) {
    return decisions.findAllById(decisionIds).stream()
        .collect(toMap(DecisionRecord::id, record -> record.decision().number()));
  }
}
