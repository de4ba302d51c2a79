package org.nktrials.rules.schedule;

import org.nktrials.rules.reason.Reason;

/** A visit that the protocol asks of a patient. */
public sealed interface ExpectedVisit {

  /** Which visit, and which time. */
  VisitOccurrence occurrence();

  /** What it is counted from has happened. */
  record Dated(VisitOccurrence occurrence, PlannedVisit dates) implements ExpectedVisit {}

  /** What it is counted from is planned: the dates follow when it comes otherwise. */
  record Provisional(VisitOccurrence occurrence, PlannedVisit dates, Reason reason)
      implements ExpectedVisit {}

  /** What it is counted from has neither happened nor a planned date. */
  record NotDatable(VisitOccurrence occurrence, Reason reason) implements ExpectedVisit {}
}
