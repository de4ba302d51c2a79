package org.nktrials.donor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.donation.ClearanceState;

/**
 * What the recipient's team may know of consent and clearance.
 *
 * @param consentVersion of the latest consent; null while it does not stand
 * @param clearance pending too where something changed after the decision
 * @param validUntil last day on which the clearance counts; null unless cleared
 * @param decidedBy the donor's physician; null while pending
 */
public record DonorStanding(
    UUID donorId,
    @Nullable String consentVersion,
    @Nullable Instant consentAt,
    ClearanceState clearance,
    @Nullable LocalDate validUntil,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt) {

  /** Whether the donor's consent stands. */
  public boolean consented() {
    return consentVersion != null;
  }
}
