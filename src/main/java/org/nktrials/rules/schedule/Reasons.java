package org.nktrials.rules.schedule;

import org.nktrials.rules.reason.Reason;
import org.nktrials.rules.reason.RuleSource;
import org.nktrials.rules.schedule.VisitRule.DrugAnchor;

/** Why visits have no date yet, or a provisional one. */
record Reasons(CalendarRule calendar, RuleSource source) {

  Reason notBegun() {
    return of(
        "NOT_BEGUN",
        "Counted from " + calendar.anchor() + ", which has not happened and is not planned.");
  }

  Reason plannedStart() {
    return of("PLANNED_START", "Counted from the planned date of " + calendar.anchor() + ".");
  }

  Reason plannedDose(DrugAnchor drug) {
    return of(
        "PLANNED_DOSE", "Counted from the planned date of the first dose of " + drug.name() + ".");
  }

  Reason plannedCycle(int cycle) {
    return of(
        "PLANNED_CYCLE", "Cycle " + cycle + " has not begun: counted from its planned start.");
  }

  Reason treatmentGoesOn() {
    return of("TREATMENT_GOES_ON", "Counted from the end of treatment, which goes on.");
  }

  Reason noDose() {
    return of("NO_DOSE", "Counted from the last dose, but no study drug was given.");
  }

  Reason plannedEnd() {
    return of(
        "PLANNED_END", "The end-of-treatment visit is not recorded: counted from the last dose.");
  }

  private Reason of(String code, String sentence) {
    return new Reason(code, sentence, source);
  }
}
