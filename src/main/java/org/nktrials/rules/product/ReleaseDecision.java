package org.nktrials.rules.product;

import java.util.List;
import org.nktrials.rules.reason.Reason;

/** Whether a product may be released, with every reason. */
public sealed interface ReleaseDecision {

  /** All reasons, what is against it first. */
  List<Reason> reasons();

  /** Whether a signature may release it. */
  default boolean permits() {
    return this instanceof Releasable || this instanceof ReleasableBeforeSterility;
  }

  /** Every result is there; those outside of the specification have an exception. */
  record Releasable(List<Reason> reasons) implements ReleaseDecision {

    /** Copies the reasons. */
    public Releasable {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * It may be released before some results, which are followed up.
   *
   * @param followUp the tests that are awaited
   */
  record ReleasableBeforeSterility(List<ProductTest> followUp, List<Reason> reasons)
      implements ReleaseDecision {

    /** Copies the lists. */
    public ReleasableBeforeSterility {
      followUp = List.copyOf(followUp);
      reasons = List.copyOf(reasons);
    }
  }

  /** Something is against it; what is missing besides stands among the reasons too. */
  record NotReleasable(List<Reason> reasons) implements ReleaseDecision {

    /** Copies the reasons. */
    public NotReleasable {
      reasons = List.copyOf(reasons);
    }
  }

  /** Nothing is against it, and something is missing. */
  record Undetermined(List<Reason> reasons) implements ReleaseDecision {

    /** Copies the reasons. */
    public Undetermined {
      reasons = List.copyOf(reasons);
    }
  }
}
