package org.nktrials.rules.escalation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.reason.Reason;

/**
 * What stands behind an escalation decision.
 *
 * @param sentence the decision for people
 * @param reasons every ground with its source; never empty in a decision that was given out
 * @param deviations steps of the history that the rules could not have produced
 * @param exceededLevel lowest level that exceeds the MTD, null where none does
 */
public record Grounds(
    String sentence,
    List<Reason> reasons,
    List<Deviation> deviations,
    @Nullable Integer exceededLevel) {

  /** Grounds that nobody can change afterwards. */
  public Grounds {
    reasons = List.copyOf(reasons);
    deviations = List.copyOf(deviations);
  }

  /** Placeholder of a decision that is not put into words yet. */
  static final Grounds UNSTATED = new Grounds("", List.of(), List.of(), null);
}
