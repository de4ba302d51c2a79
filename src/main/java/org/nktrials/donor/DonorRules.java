package org.nktrials.donor;

import java.util.Set;
import org.nktrials.rules.donation.DonorOrder;
import org.nktrials.rules.donorselection.DonorSelectionSettings;

/**
 * What a protocol version says about donors.
 *
 * @param takesDonors false in trials without donors
 * @param markerValidityDays days on which an infectious marker counts after its sample
 * @param antibodyValidityDays days on which the recipient's antibodies count after their sample
 * @param lowestAge of a donor, in years
 * @param conditioning codes of the drugs that need the go
 * @param origin where the settings come from, in words
 */
public record DonorRules(
    boolean takesDonors,
    DonorSelectionSettings selection,
    int markerValidityDays,
    int antibodyValidityDays,
    int lowestAge,
    DonorOrder order,
    Set<String> conditioning,
    String origin) {

  /** Copies the codes. */
  public DonorRules {
    conditioning = Set.copyOf(conditioning);
  }
}
