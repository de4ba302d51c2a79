package org.nktrials.rules.schedule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A visit of the protocol: when it is due and by how much it may miss its date.
 *
 * @param id code of the visit, unique in the protocol; "Cn" at its beginning stands for the cycle
 * @param anchorsNext drug whose first dose is planned at this visit and from which the visits after
 *     it are counted once it was given; null where the anchor stays
 * @param followUp whether it is expected after treatment ended, though counted from a study day
 */
public record VisitRule(
    String id,
    VisitTiming timing,
    VisitWindow window,
    @Nullable DrugAnchor anchorsNext,
    boolean followUp) {

  /** A visit of treatment. */
  public VisitRule(
      String id, VisitTiming timing, VisitWindow window, @Nullable DrugAnchor anchorsNext) {
    this(id, timing, window, anchorsNext, false);
  }

  /** A visit at which the anchor stays. */
  public VisitRule(String id, VisitTiming timing, VisitWindow window) {
    this(id, timing, window, null);
  }

  /** A drug by its code in the protocol and its name. */
  public record DrugAnchor(String code, String name) {}

  PlannedVisit lasting(LocalDate target, int days) {
    return new PlannedVisit(
        id, target, window.opens(target), window.closes(target.plusDays(days - 1L)), days);
  }
}
