package org.nktrials.donor;

import java.util.List;
import org.nktrials.rules.donation.ClearanceDecision;
import org.nktrials.rules.donation.InfectiousMarker;

/**
 * What only the donor's physician reads.
 *
 * @param markers all results, latest sample first
 * @param decisions clearances, latest first
 * @param proposal what the rule says now, fitness left open
 * @param required markers that the recipient's protocol asks for
 * @param requiredBy where that list comes from, in words
 */
public record DonorFile(
    List<MarkerLine> markers,
    List<ClearanceLine> decisions,
    ClearanceDecision proposal,
    List<InfectiousMarker> required,
    String requiredBy) {

  /** Copies the lists. */
  public DonorFile {
    markers = List.copyOf(markers);
    decisions = List.copyOf(decisions);
    required = List.copyOf(required);
  }
}
