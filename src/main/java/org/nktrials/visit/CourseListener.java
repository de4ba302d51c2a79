package org.nktrials.visit;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.nktrials.patient.CourseChanged;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.patient.ProcedurePerformed;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.rules.schedule.PlannedVisit;
import org.nktrials.rules.schedule.PlannedVisit.Position;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Follows doses, status and records of other rooms, in the transaction of their change. */
@Component
class CourseListener {

  private final Schedules schedules;
  private final ScheduleTable table;
  private final VisitEntries entries;
  private final Patients patients;
  private final ProtocolService protocols;

  CourseListener(
      Schedules schedules,
      ScheduleTable table,
      VisitEntries entries,
      Patients patients,
      ProtocolService protocols) {
    this.schedules = schedules;
    this.table = table;
    this.entries = entries;
    this.patients = patients;
    this.protocols = protocols;
  }

  @EventListener
  @Transactional
  void on(CourseChanged event) {
    schedules.workOut(patients.inTurn(event.patientId()));
  }

  /** A record that fits no window stays a record of its own. */
  @EventListener
  @Transactional
  void on(ProcedurePerformed event) {
    PatientSummary patient = patients.inTurn(event.patientId());
    Optional<Match> match =
        table.of(patient.id()).stream()
            .filter(visit -> !Boolean.FALSE.equals(visit.tookPlace()))
            .flatMap(visit -> match(patient, visit, event).stream())
            .min(Comparator.comparingLong(Match::days));
    if (match.isPresent()) {
      ProcedureOutcome shown =
          new ProcedureOutcome(match.get().procedure(), ProcedureState.DONE, event.on(), null);
      if (entries.show(patient, match.get().visit(), shown, event.recordId())) {
        schedules.workOut(patient);
      }
    }
  }

  private Optional<Match> match(
      PatientSummary patient, ScheduledVisit visit, ProcedurePerformed event) {
    PlannedVisit plan = visit.plan();
    if (plan == null || plan.positionOf(event.on()) != Position.WITHIN) {
      return Optional.empty();
    }
    List<String> planned =
        protocols
            .version(patient.protocolVersionId())
            .definition()
            .visit(visit.visit())
            .procedures();
    return planned.stream()
        .filter(procedure -> isForm(procedure, event.procedure()))
        .findFirst()
        .map(procedure -> new Match(visit, procedure, distance(plan.target(), event.on())));
  }

  /** "VITALS_Q4H" is a special form of "VITALS", "WT_HT" of "WT". */
  private static boolean isForm(String planned, String performed) {
    return planned.equals(performed) || planned.startsWith(performed + "_");
  }

  private static long distance(LocalDate target, LocalDate on) {
    return Math.abs(ChronoUnit.DAYS.between(target, on));
  }

  /**
   * A visit for which the procedure may have been done.
   *
   * @param days from its planned date
   */
  private record Match(ScheduledVisit visit, String procedure, long days) {}
}
