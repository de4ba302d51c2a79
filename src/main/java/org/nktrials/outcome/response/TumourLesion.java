package org.nktrials.outcome.response;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lesion at baseline.
 *
 * @param number from 1, by kind; targets have at most 5
 * @param size in mm: longest diameter, or short axis of a node; null for non-target lesions
 * @param cancelledAt when it was cancelled, kept readable; null while it counts
 */
public record TumourLesion(
    UUID id,
    LesionKind kind,
    int number,
    String organ,
    String description,
    boolean nodal,
    ImagingMethod method,
    LocalDate measuredOn,
    @Nullable BigDecimal size,
    @Nullable Instant cancelledAt,
    long version) {

  /** Whether it was not cancelled. */
  public boolean counts() {
    return cancelledAt == null;
  }

  /** Whether it is a target that counts. */
  public boolean target() {
    return counts() && kind == LesionKind.TARGET;
  }

  /** "T1 liver: segment VII". */
  public String name() {
    return (kind == LesionKind.TARGET ? "T" : "N") + number + " " + organ + ": " + description;
  }
}
