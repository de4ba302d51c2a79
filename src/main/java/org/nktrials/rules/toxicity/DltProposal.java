package org.nktrials.rules.toxicity;

import java.time.LocalDate;
import java.util.List;
import org.nktrials.rules.reason.Reason;

/** What the protocol's rules propose as the DLT verdict of a patient. A person decides. */
public sealed interface DltProposal {

  /** What the proposal rests on. */
  List<Reason> reasons();

  /** The dose that starts the window has not been given. */
  record WindowNotStarted(List<Reason> reasons) implements DltProposal {

    public WindowNotStarted {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * No DLT so far, and the window still runs.
   *
   * @param missing what would be missing if it closed now
   */
  record WindowOpen(int daysLeft, LocalDate lastDay, List<Reason> reasons, List<Reason> missing)
      implements DltProposal {

    public WindowOpen {
      reasons = List.copyOf(reasons);
      missing = List.copyOf(missing);
    }
  }

  /** At least one dose-limiting toxicity, whether the window runs or not. */
  record DltProposed(List<Reason> reasons) implements DltProposal {

    public DltProposed {
      reasons = List.copyOf(reasons);
    }
  }

  /** Observed to the end with enough exposure and without DLT. */
  record NoDltProposed(List<Reason> reasons) implements DltProposal {

    public NoDltProposed {
      reasons = List.copyOf(reasons);
    }
  }

  /** No DLT, but too little exposure or observation to count; the patient is replaced. */
  record NotEvaluableProposed(List<Reason> reasons) implements DltProposal {

    public NotEvaluableProposed {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * The records do not decide.
   *
   * @param reasons everything that is missing or that a person must answer
   */
  record Undetermined(List<Reason> reasons) implements DltProposal {

    public Undetermined {
      reasons = List.copyOf(reasons);
    }
  }
}
