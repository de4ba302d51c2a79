package org.nktrials.donor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.donation.InfectiousMarker;

/**
 * What a monitor reviews of a donor besides the donor's page: that markers were tested and decided
 * on, when and by whom. It holds no result and nothing that a result could be read from.
 *
 * @param tests latest sample first, cancelled ones too
 * @param decisions clearances, latest first
 */
public record DonorSource(List<Tested> tests, List<Decided> decisions) {

  /** Copies the lists. */
  public DonorSource {
    tests = List.copyOf(tests);
    decisions = List.copyOf(decisions);
  }

  /** A marker of a sample; the result is in the donor's file. */
  public record Tested(
      InfectiousMarker marker,
      LocalDate sampledOn,
      Instant enteredAt,
      @Nullable Instant cancelledAt) {}

  /**
   * A decision of the donor's physician, without its note and grounds.
   *
   * @param validUntil null where the donor was not cleared
   */
  public record Decided(
      UUID id,
      boolean cleared,
      @Nullable LocalDate apheresisOn,
      @Nullable LocalDate validUntil,
      String decidedBy,
      Instant decidedAt) {}
}
