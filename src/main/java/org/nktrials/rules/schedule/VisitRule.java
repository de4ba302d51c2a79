package org.nktrials.rules.schedule;

import java.time.LocalDate;

/**
 * A visit of the protocol: when it is due and by how much it may miss its date.
 *
 * @param id code of the visit, unique in the protocol
 */
public record VisitRule(String id, VisitTiming timing, VisitWindow window) {

  PlannedVisit on(LocalDate target) {
    return lasting(target, 1);
  }

  PlannedVisit lasting(LocalDate target, int days) {
    return new PlannedVisit(
        id, target, window.opens(target), window.closes(target.plusDays(days - 1L)));
  }
}
