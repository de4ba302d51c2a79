package org.nktrials.rules.schedule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.reason.Reason;

/**
 * Visits that are counted from one anchor, in their order: a visit that was moved, or whose dose
 * came late, takes along those after it.
 */
final class VisitChain {

  private final Map<String, LocalDate> moved;
  private final List<ExpectedVisit> visits = new ArrayList<>();
  private long shift;
  private @Nullable Reason provisional;

  VisitChain(Map<String, LocalDate> moved, @Nullable Reason provisional) {
    this.moved = moved;
    this.provisional = provisional;
  }

  /**
   * Adds the next visit.
   *
   * @param nominal its date as if nothing before it had shifted
   */
  void add(VisitRule rule, VisitOccurrence occurrence, LocalDate nominal, int spanDays) {
    LocalDate to = moved.get(occurrence.code());
    if (to != null) {
      shift = ChronoUnit.DAYS.between(nominal, to);
    }
    PlannedVisit dates = rule.lasting(nominal.plusDays(shift), spanDays);
    visits.add(
        provisional == null
            ? new ExpectedVisit.Dated(occurrence, dates)
            : new ExpectedVisit.Provisional(occurrence, dates, provisional));
  }

  /** What the following visits are counted from came on a date instead of its nominal one. */
  void anchoredAt(LocalDate happened, LocalDate nominal) {
    shift = ChronoUnit.DAYS.between(nominal, happened);
    provisional = null;
  }

  /** What the following visits are counted from has not come yet. */
  void waitsFor(Reason reason) {
    provisional = reason;
  }

  /** Days by which what follows is later than planned; negative when earlier. */
  long shift() {
    return shift;
  }

  List<ExpectedVisit> visits() {
    return List.copyOf(visits);
  }
}
