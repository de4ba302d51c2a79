package org.nktrials.donor;

import java.util.List;
import java.util.Set;
import org.nktrials.rules.donation.DonorOrder;
import org.nktrials.rules.donation.InfectiousMarker;
import org.nktrials.rules.donorselection.DonorSelectionSettings;

/**
 * What a protocol version says about donors.
 *
 * @param takesDonors false in trials without donors
 * @param markers infections of which a donor must be negative
 * @param markersNamed whether the protocol names them; else they are the project's default
 * @param markerValidityDays days on which an infectious marker counts after its sample
 * @param antibodyValidityDays days on which the recipient's antibodies count after their sample
 * @param lowestAge of a donor, in years
 * @param conditioning codes of the drugs that need the go
 * @param origin where the settings come from, in words
 */
public record DonorRules(
    boolean takesDonors,
    DonorSelectionSettings selection,
    List<InfectiousMarker> markers,
    boolean markersNamed,
    int markerValidityDays,
    int antibodyValidityDays,
    int lowestAge,
    DonorOrder order,
    Set<String> conditioning,
    String origin) {

  /** Where the list of markers comes from, in words. */
  public String markersOrigin() {
    return markersNamed ? origin : "Project default, as the protocol names no marker";
  }

  /** Copies codes and markers. */
  public DonorRules {
    markers = List.copyOf(markers);
    conditioning = Set.copyOf(conditioning);
  }
}
