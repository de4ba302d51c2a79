package org.nktrials.rules.donorselection;

import java.util.List;
import org.nktrials.rules.hla.LigandSet;
import org.nktrials.rules.reason.Reason;

/**
 * What a recipient's typing says before any donor is typed.
 *
 * @param release what the ligands come from
 * @param mismatchPossible NO where no donor at all can meet the protocol's criterion
 */
public record RecipientOutlook(
    String release, LigandSet ligands, Verdict mismatchPossible, List<Reason> reasons) {

  /** Copies the reasons. */
  public RecipientOutlook {
    reasons = List.copyOf(reasons);
  }
}
