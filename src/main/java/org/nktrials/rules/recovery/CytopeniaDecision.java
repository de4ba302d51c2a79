package org.nktrials.rules.recovery;

import java.util.List;
import org.nktrials.rules.reason.Reason;

/** Whether cytopenia is prolonged, as proposed by the protocol's rule. A person decides. */
public sealed interface CytopeniaDecision {

  /** Why. */
  List<Reason> reasons();

  /** The day has not come. */
  record NotYet(List<Reason> reasons) implements CytopeniaDecision {

    /** Copies the reasons. */
    public NotYet {
      reasons = List.copyOf(reasons);
    }
  }

  /** Too few neutrophils, without leukaemia and without other cause. */
  record Prolonged(List<Reason> reasons) implements CytopeniaDecision {

    /** Copies the reasons. */
    public Prolonged {
      reasons = List.copyOf(reasons);
    }
  }

  /** Enough neutrophils, or another cause. */
  record NotProlonged(List<Reason> reasons) implements CytopeniaDecision {

    /** Copies the reasons. */
    public NotProlonged {
      reasons = List.copyOf(reasons);
    }
  }

  /** Leukaemia persists, so that it cannot be judged. */
  record NotEvaluable(List<Reason> reasons) implements CytopeniaDecision {

    /** Copies the reasons. */
    public NotEvaluable {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * Something is missing.
   *
   * @param missing what is missing, in words
   */
  record CannotBeDetermined(List<String> missing, List<Reason> reasons)
      implements CytopeniaDecision {

    /** Copies the lists. */
    public CannotBeDetermined {
      missing = List.copyOf(missing);
      reasons = List.copyOf(reasons);
    }
  }
}
