package org.nktrials.rules.donation;

import java.time.LocalDate;
import java.util.List;
import org.nktrials.rules.reason.Reason;

/** Whether a donor can be cleared. */
public sealed interface ClearanceDecision {

  /** Every ground. */
  List<Reason> reasons();

  /**
   * Nothing stands against it.
   *
   * @param validUntil last day on which all markers count
   */
  record Clearable(LocalDate validUntil, List<Reason> reasons) implements ClearanceDecision {

    /** Copies the reasons. */
    public Clearable {
      reasons = List.copyOf(reasons);
    }
  }

  /** Something stands against it: a result that is not negative, or fitness denied. */
  record NotClearable(List<Reason> reasons) implements ClearanceDecision {

    /** Copies the reasons. */
    public NotClearable {
      reasons = List.copyOf(reasons);
    }
  }

  /** Something is missing or out of date, and nothing known stands against it. */
  record CannotBeDetermined(List<Reason> reasons) implements ClearanceDecision {

    /** Copies the reasons. */
    public CannotBeDetermined {
      reasons = List.copyOf(reasons);
    }
  }
}
