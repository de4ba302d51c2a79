package org.nktrials.rules.stopping;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.reason.Reason;

/** What a stopping rule says on the events known now. */
public sealed interface StoppingDecision {

  /** The rule that was asked. */
  StoppingRule rule();

  /** What it counted. */
  StoppingTally tally();

  /** Posterior probability that the event rate exceeds the highest acceptable one. */
  double probability();

  /** Fewest events among the patients treated now that stop; null where no number does. */
  @Nullable Integer stopAt();

  /** Why. */
  List<Reason> reasons();

  /** Further events among the patients treated now until the rule is met; null where none does. */
  default @Nullable Integer distance() {
    Integer bound = stopAt();
    return bound == null ? null : Math.max(0, bound - tally().events());
  }

  /** Whether enrolment stops. */
  default boolean stops() {
    return this instanceof Stop;
  }

  /** The rule is not met. */
  record Continue(
      StoppingRule rule,
      StoppingTally tally,
      double probability,
      @Nullable Integer stopAt,
      List<Reason> reasons)
      implements StoppingDecision {

    /** Copies the reasons. */
    public Continue {
      reasons = List.copyOf(reasons);
    }
  }

  /** The rule is met: nobody else is enrolled before a signed decision. */
  record Stop(
      StoppingRule rule,
      StoppingTally tally,
      double probability,
      @Nullable Integer stopAt,
      List<Reason> reasons)
      implements StoppingDecision {

    /** Copies the reasons. */
    public Stop {
      reasons = List.copyOf(reasons);
    }
  }
}
