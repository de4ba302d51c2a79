package org.nktrials.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.donation.DonorOrder;
import org.nktrials.rules.donation.RankKey;
import org.nktrials.rules.donorselection.DonorSelectionSettings;
import org.nktrials.rules.recovery.RecoveryCriteria;

/**
 * What a protocol says of donors and of what happens after the infusion.
 *
 * @param donorSelection how a donor is chosen
 * @param recovery when blood counts have recovered
 */
public record CellTherapy(
    Stated<DonorSelection> donorSelection, Stated<RecoveryCriteria> recovery) {

  /**
   * How a donor is chosen.
   *
   * @param mismatch the model that decides whether a donor meets the criterion, and its switches
   * @param youngestDonorYears age from which a person may donate
   * @param negativeMarkers infections of which the donor must be free
   * @param serologyValidityDays days for which a negative result holds, up to the apheresis
   * @param antibodyValidityDays days for which the recipient's antibodies are in date
   * @param order by what candidates are ranked, first key first; absent = the project's default
   */
  public record DonorSelection(
      DonorSelectionSettings mismatch,
      int youngestDonorYears,
      List<String> negativeMarkers,
      int serologyValidityDays,
      int antibodyValidityDays,
      @Nullable List<RankKey> order) {

    /** Copies the list. */
    public DonorSelection {
      negativeMarkers = List.copyOf(negativeMarkers);
      order = order == null ? null : List.copyOf(order);
      if (youngestDonorYears < 1 || serologyValidityDays < 1 || antibodyValidityDays < 1) {
        throw new IllegalArgumentException("age and validities are 1 or more");
      }
    }

    /** How candidates are ranked. */
    public DonorOrder ranking() {
      return order == null ? DonorOrder.DEFAULT : new DonorOrder(order);
    }
  }
}
