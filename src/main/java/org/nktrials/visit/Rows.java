package org.nktrials.visit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nktrials.protocol.ProtocolDefinition;
import org.nktrials.protocol.Visit;
import org.nktrials.rules.schedule.ExpectedVisit;
import org.nktrials.rules.schedule.PlannedVisit;
import org.nktrials.rules.schedule.VisitOccurrence;

/** Makes rows of the schedule from what the rules expect and what is stored. */
final class Rows {

  private Rows() {}

  static ScheduledVisit open(ExpectedVisit expected, ProtocolDefinition protocol) {
    VisitOccurrence occurrence = expected.occurrence();
    Visit visit = protocol.visit(occurrence.visit());
    PlannedVisit dates = dates(expected);
    return new ScheduledVisit(
        occurrence.code(),
        occurrence.visit(),
        occurrence.number(),
        occurrence.day(),
        visit.label(),
        standing(expected),
        why(expected),
        dates == null ? null : dates.target(),
        dates == null ? null : dates.earliest(),
        dates == null ? null : dates.latest(),
        dates == null ? 1 : dates.spanDays(),
        visit.procedures().size(),
        0,
        0,
        false,
        null,
        null,
        false);
  }

  /** A recorded visit keeps the plan by which it was judged. */
  static ScheduledVisit recorded(
      String day,
      VisitRecord record,
      List<ProcedureOutcome> outcomes,
      ProtocolDefinition protocol) {
    Visit visit = protocol.visit(record.visit());
    PlannedVisit plan = record.plan();
    VisitOutcome outcome = record.outcome();
    int planned = visit.procedures().size();
    long done = outcomes.stream().filter(one -> one.state() == ProcedureState.DONE).count();
    return new ScheduledVisit(
        record.code(),
        record.visit(),
        record.number(),
        day,
        visit.label(),
        plan == null ? VisitStanding.NOT_DATABLE : VisitStanding.DATED,
        plan == null ? "Recorded before it could be dated." : null,
        plan == null ? null : plan.target(),
        plan == null ? null : plan.earliest(),
        plan == null ? null : plan.latest(),
        plan == null ? 1 : plan.spanDays(),
        planned,
        (int) done,
        outcome.tookPlace() ? outcomes.size() : planned,
        true,
        outcome.tookPlace(),
        outcome.actualOn(),
        false);
  }

  static ScheduledVisit missed(ScheduledVisit visit) {
    return new ScheduledVisit(
        visit.code(),
        visit.visit(),
        visit.number(),
        visit.day(),
        visit.label(),
        visit.standing(),
        visit.why(),
        visit.target(),
        visit.opens(),
        visit.closes(),
        visit.spanDays(),
        visit.procedures(),
        visit.done(),
        visit.settled(),
        visit.recorded(),
        visit.tookPlace(),
        visit.actualOn(),
        true);
  }

  static @Nullable PlannedVisit dates(ExpectedVisit visit) {
    return switch (visit) {
      case ExpectedVisit.Dated(_, var dates) -> dates;
      case ExpectedVisit.Provisional(_, var dates, _) -> dates;
      case ExpectedVisit.NotDatable _ -> null;
    };
  }

  private static VisitStanding standing(ExpectedVisit visit) {
    return switch (visit) {
      case ExpectedVisit.Dated _ -> VisitStanding.DATED;
      case ExpectedVisit.Provisional _ -> VisitStanding.PROVISIONAL;
      case ExpectedVisit.NotDatable _ -> VisitStanding.NOT_DATABLE;
    };
  }

  private static @Nullable String why(ExpectedVisit visit) {
    return switch (visit) {
      case ExpectedVisit.Dated _ -> null;
      case ExpectedVisit.Provisional(_, _, var reason) -> reason.sentence();
      case ExpectedVisit.NotDatable(_, var reason) -> reason.sentence();
    };
  }
}
