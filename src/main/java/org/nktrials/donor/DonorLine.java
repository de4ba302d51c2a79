package org.nktrials.donor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the list of donors: no result of the donor's file. */
public record DonorLine(
    UUID id,
    String code,
    String recipient,
    UUID siteId,
    Relation relation,
    int birthYear,
    boolean declined,
    boolean consented,
    @Nullable String decision,
    boolean changed,
    @Nullable LocalDate validUntil,
    @Nullable LocalDate apheresisOn,
    boolean typed,
    boolean confirmed,
    Instant registeredAt) {

  /** Clearance in the team's words. */
  public String clearance() {
    if (decision == null || changed) {
      return "pending";
    }
    return decision.equals("CLEARED") ? "cleared" : "not cleared";
  }

  /** Whether the clearance ends before the planned apheresis. */
  public boolean expires() {
    return clearance().equals("cleared")
        && validUntil != null
        && apheresisOn != null
        && validUntil.isBefore(apheresisOn);
  }
}
