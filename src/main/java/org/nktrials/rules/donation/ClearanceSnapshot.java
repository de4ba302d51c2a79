package org.nktrials.rules.donation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a clearance rests on.
 *
 * @param required markers that the protocol asks for, at least one
 * @param findings all results that count, in any order
 * @param apheresisOn day of apheresis; null while it is not planned
 * @param validityDays days after the sample on which a result still counts, at least 1
 * @param fit whether the physician finds the donor fit for leukapheresis; null when not answered
 */
public record ClearanceSnapshot(
    List<InfectiousMarker> required,
    List<MarkerFinding> findings,
    @Nullable LocalDate apheresisOn,
    int validityDays,
    @Nullable Boolean fit) {

  /** Copies the lists. */
  public ClearanceSnapshot {
    required = List.copyOf(required);
    findings = List.copyOf(findings);
    if (required.isEmpty()) {
      throw new IllegalArgumentException("at least one marker is required");
    }
    if (validityDays < 1) {
      throw new IllegalArgumentException("a result counts for at least one day");
    }
  }
}
