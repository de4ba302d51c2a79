package org.nktrials.rules.toxicity.assessment;

import java.util.List;
import org.nktrials.rules.reason.Reason;

/** A grade computed from findings. */
public sealed interface AssessedGrade {

  /** What it rests on. */
  List<Reason> reasons();

  /** The findings settle it. */
  record Determined(int grade, List<Reason> reasons) implements AssessedGrade {

    /** Copies the reasons. */
    public Determined {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * Something is missing that could change it.
   *
   * @param least lowest grade that the findings allow
   * @param most highest grade that they allow
   * @param missing what is missing, in words
   */
  record CannotBeDetermined(int least, int most, List<String> missing, List<Reason> reasons)
      implements AssessedGrade {

    /** Copies the lists. */
    public CannotBeDetermined {
      missing = List.copyOf(missing);
      reasons = List.copyOf(reasons);
    }
  }
}
