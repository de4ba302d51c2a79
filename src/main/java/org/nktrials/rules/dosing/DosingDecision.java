package org.nktrials.rules.dosing;

import java.util.List;
import org.nktrials.rules.reason.Reason;

/** Whether the dose may be given, with every reason. */
public sealed interface DosingDecision {

  /** All reasons, in the order in which they are checked. */
  List<Reason> reasons();

  /** The dose may be given on this date. */
  record Authorised(List<Reason> reasons) implements DosingDecision {

    /** Copies the reasons. */
    public Authorised {
      reasons = List.copyOf(reasons);
    }
  }

  /** The dose may not be given: everything that stands in the way and what would make it pass. */
  record Withheld(List<Obstacle> obstacles) implements DosingDecision {

    /** Copies the obstacles. */
    public Withheld {
      obstacles = List.copyOf(obstacles);
    }

    @Override
    public List<Reason> reasons() {
      return obstacles.stream().map(Obstacle::reason).toList();
    }
  }

  /**
   * One thing in the way.
   *
   * @param remedy what would make it pass
   */
  record Obstacle(Reason reason, String remedy) {}
}
