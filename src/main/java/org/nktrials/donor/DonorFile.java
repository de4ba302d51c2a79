package org.nktrials.donor;

import java.util.List;
import org.nktrials.rules.donation.ClearanceDecision;

/**
 * What only the donor's physician reads.
 *
 * @param markers all results, latest sample first
 * @param decisions clearances, latest first
 * @param proposal what the rule says now, fitness left open
 */
public record DonorFile(
    List<MarkerLine> markers, List<ClearanceLine> decisions, ClearanceDecision proposal) {

  /** Copies the lists. */
  public DonorFile {
    markers = List.copyOf(markers);
    decisions = List.copyOf(decisions);
  }
}
