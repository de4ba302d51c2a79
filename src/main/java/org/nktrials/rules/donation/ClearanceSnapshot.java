package org.nktrials.rules.donation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a clearance rests on.
 *
 * @param findings all results that count, in any order
 * @param apheresisOn day of apheresis; null while it is not planned
 * @param validityDays days after the sample on which a result still counts, at least 1
 * @param fit whether the physician finds the donor fit for leukapheresis; null when not answered
 */
public record ClearanceSnapshot(
    List<MarkerFinding> findings,
    @Nullable LocalDate apheresisOn,
    int validityDays,
    @Nullable Boolean fit) {

  /** Copies the findings. */
  public ClearanceSnapshot {
    findings = List.copyOf(findings);
    if (validityDays < 1) {
      throw new IllegalArgumentException("a result counts for at least one day");
    }
  }
}
