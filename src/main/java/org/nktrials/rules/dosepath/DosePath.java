package org.nktrials.rules.dosepath;

import java.util.List;
import org.nktrials.rules.escalation.EscalationDecision;

/**
 * A decision and what can follow it.
 *
 * @param observed patients whose outcome decides next: those to treat and those in the window
 * @param branches what can be seen, fewest DLTs first; empty where the trial is complete or no
 *     further cohort was looked at
 */
public record DosePath(EscalationDecision decision, int observed, List<Branch> branches) {

  /** Copies the list. */
  public DosePath {
    branches = List.copyOf(branches);
  }

  /** Whether nothing follows below it. */
  public boolean isLeaf() {
    return branches.isEmpty();
  }

  /**
   * Outcomes that lead to the same decision.
   *
   * @param fewest DLTs among the patients observed
   * @param most at least {@code fewest}
   */
  public record Branch(int fewest, int most, DosePath next) {

    /** "0 of 3", "2 or 3 of 3", "2 to 6 of 6": patients with a DLT. */
    public String words(int of) {
      if (fewest == most) {
        return "%d of %d with DLT".formatted(fewest, of);
      }
      String between = most == fewest + 1 ? "or" : "to";
      return "%d %s %d of %d with DLT".formatted(fewest, between, most, of);
    }
  }
}
