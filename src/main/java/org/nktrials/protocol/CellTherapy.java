package org.nktrials.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.donation.DonorOrder;
import org.nktrials.rules.donation.InfectiousMarker;
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
   * @param negativeMarkers infections of which the donor must be free; absent = the project's
   *     default
   * @param serologyValidityDays days for which a negative result holds, up to the apheresis
   * @param antibodyValidityDays days for which the recipient's antibodies are in date
   * @param order by what candidates are ranked, first key first; absent = the project's default
   */
  public record DonorSelection(
      DonorSelectionSettings mismatch,
      int youngestDonorYears,
      @Nullable List<String> negativeMarkers,
      int serologyValidityDays,
      int antibodyValidityDays,
      @Nullable List<RankKey> order) {

    /** Copies the list. */
    public DonorSelection {
      negativeMarkers = negativeMarkers == null ? null : List.copyOf(negativeMarkers);
      if (negativeMarkers != null) {
        known(negativeMarkers);
      }
      order = order == null ? null : List.copyOf(order);
      if (youngestDonorYears < 1 || serologyValidityDays < 1 || antibodyValidityDays < 1) {
        throw new IllegalArgumentException("age and validities are 1 or more");
      }
    }

    /** Markers of which the donor must be negative: the protocol's, or the project's default. */
    public List<InfectiousMarker> markers() {
      return negativeMarkers == null ? InfectiousMarker.DEFAULT : known(negativeMarkers);
    }

    private static List<InfectiousMarker> known(List<String> names) {
      List<InfectiousMarker> markers = names.stream().map(DonorSelection::known).toList();
      if (markers.isEmpty() || markers.stream().distinct().count() < markers.size()) {
        throw new IllegalArgumentException("negativeMarkers names one marker or more, each once");
      }
      return markers;
    }

    private static InfectiousMarker known(String name) {
      return InfectiousMarker.named(name)
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "the marker %s is not known; known are %s"
                          .formatted(name, InfectiousMarker.names())));
    }

    /** How candidates are ranked. */
    public DonorOrder ranking() {
      return order == null ? DonorOrder.DEFAULT : new DonorOrder(order);
    }
  }
}
