package org.nktrials.rules.recovery;

import java.time.LocalDate;
import java.util.List;
import org.nktrials.rules.reason.Reason;

/** Whether and when a blood count recovered. */
public sealed interface RecoveryDecision {

  /** Why. */
  List<Reason> reasons();

  /** It recovered. */
  record Recovered(LocalDate on, List<Reason> reasons) implements RecoveryDecision {

    /** Copies the reasons. */
    public Recovered {
      reasons = List.copyOf(reasons);
    }
  }

  /** It never was too low after the infusion. */
  record NeverBelow(List<Reason> reasons) implements RecoveryDecision {

    /** Copies the reasons. */
    public NeverBelow {
      reasons = List.copyOf(reasons);
    }
  }

  /** It has not recovered yet. */
  record NotYet(List<Reason> reasons) implements RecoveryDecision {

    /** Copies the reasons. */
    public NotYet {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * It may have recovered; records are missing that would tell.
   *
   * @param missing what is missing, in words, by day
   */
  record CannotBeDetermined(List<String> missing, List<Reason> reasons)
      implements RecoveryDecision {

    /** Copies the lists. */
    public CannotBeDetermined {
      missing = List.copyOf(missing);
      reasons = List.copyOf(reasons);
    }
  }
}
