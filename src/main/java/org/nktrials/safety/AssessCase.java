package org.nktrials.safety;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.adverseevent.Expectedness;
import org.nktrials.rules.toxicity.Relatedness;

/**
 * The sponsor's judgement of a case.
 *
 * @param opinions one for each study drug, by its code
 */
public record AssessCase(
    Map<String, Relatedness> opinions, Expectedness expected, @Nullable String comment) {

  /** Copies the opinions. */
  public AssessCase {
    opinions = Map.copyOf(opinions);
  }

  boolean related() {
    return opinions.values().stream().anyMatch(Relatedness::isRelated);
  }
}
