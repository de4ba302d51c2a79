package org.nktrials.rules.upload;

import java.util.List;
import org.nktrials.rules.reason.Reason;

/** What becomes of a row of a laboratory's table. */
public sealed interface RowDecision {

  /** Why. */
  List<Reason> reasons();

  /**
   * It is of one sample beyond doubt and can be imported.
   *
   * @param sample code of the sample
   * @param tube name of the tube; empty where the sample is one tube
   */
  record Ready(String sample, String tube, List<Reason> reasons) implements RowDecision {

    /** Copies the reasons. */
    public Ready {
      reasons = List.copyOf(reasons);
    }
  }

  /** A person says which sample it is of, or that it is left out. */
  record ToResolve(List<Reason> reasons) implements RowDecision {

    /** Copies the reasons. */
    public ToResolve {
      reasons = List.copyOf(reasons);
    }
  }

  /** A tube of controls or beads: listed and never imported. */
  record Control(List<Reason> reasons) implements RowDecision {

    /** Copies the reasons. */
    public Control {
      reasons = List.copyOf(reasons);
    }
  }

  /** A mean or another summary of the rows above: listed and never imported. */
  record Summary(List<Reason> reasons) implements RowDecision {

    /** Copies the reasons. */
    public Summary {
      reasons = List.copyOf(reasons);
    }
  }

  /** A person said that it is not imported. */
  record LeftOut(List<Reason> reasons) implements RowDecision {

    /** Copies the reasons. */
    public LeftOut {
      reasons = List.copyOf(reasons);
    }
  }
}
