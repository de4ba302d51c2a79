package org.nktrials.visit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.schedule.PlannedVisit;

/**
 * A visit that is expected of a patient or was recorded. Dates are local dates of the site.
 *
 * @param code unique for the patient: "C1D12", "C2D10", "TUM-3"
 * @param visit code of the visit in the protocol
 * @param number cycle, or which time
 * @param day study day as planned: "C1 D12"; empty where it has none
 * @param label words of the protocol
 * @param why why it has no date or a provisional one; null when it is dated
 * @param target planned date, with the first and last date of the window; null when not datable
 * @param procedures number of procedures planned
 * @param done number of them done
 * @param settled number of them done, not done or not applicable
 * @param recorded whether anything is recorded
 * @param tookPlace false when it is recorded as not done; null while nothing is recorded
 * @param actualOn when it took place, its first day if it takes several
 * @param missed whether its window closed with nothing recorded, and that was raised
 */
public record ScheduledVisit(
    String code,
    String visit,
    int number,
    String day,
    String label,
    VisitStanding standing,
    @Nullable String why,
    @Nullable LocalDate target,
    @Nullable LocalDate opens,
    @Nullable LocalDate closes,
    int spanDays,
    int procedures,
    int done,
    int settled,
    boolean recorded,
    @Nullable Boolean tookPlace,
    @Nullable LocalDate actualOn,
    boolean missed) {

  /** As on pages: the study day where it has one, else its code. */
  public String name() {
    return day.isEmpty() ? code : day;
  }

  /** Where it stands on a day of the site. */
  public VisitState stateOn(LocalDate today) {
    if (recorded) {
      return Boolean.FALSE.equals(tookPlace)
          ? VisitState.NOT_DONE
          : settled < procedures ? VisitState.INCOMPLETE : VisitState.COMPLETE;
    }
    if (opens == null || closes == null) {
      return VisitState.NO_DATE;
    }
    if (closes.isBefore(today)) {
      return missed ? VisitState.MISSED : VisitState.OVERDUE;
    }
    return opens.isAfter(today) ? VisitState.PLANNED : VisitState.IN_WINDOW;
  }

  /** The plan by which it is judged; null while it has no date. */
  @Nullable PlannedVisit plan() {
    return target == null || opens == null || closes == null
        ? null
        : new PlannedVisit(visit, target, opens, closes, spanDays);
  }
}
