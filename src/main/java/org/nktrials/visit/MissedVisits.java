package org.nktrials.visit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.rules.schedule.PlannedVisit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks after patients whose day has changed: works their visits out anew and raises windows that
 * closed with nothing recorded. Each patient is claimed by the lock of the row, so that several
 * servers share the work.
 */
@Component
class MissedVisits {

  private static final String NEXT =
      """
      select p.id
        from patient p
        join site s on s.id = p.site_id
        left join visit_schedule v on v.patient_id = p.id
       where p.id > :after
         and not exists (select 1 from record_lock l
                          where l.lifted_at is null and l.scope_id in (p.id, p.trial_id))
         and (v.computed_for is null
              or v.computed_for < (cast(:now as timestamptz) at time zone s.zone)::date
              or exists (select 1 from expected_visit e
                          where e.patient_id = p.id and not e.recorded and not e.missed
                            and e.closes < (cast(:now as timestamptz) at time zone s.zone)::date))
       order by p.id
       limit 1
      """;

  private final JdbcClient jdbc;
  private final Patients patients;
  private final Schedules schedules;
  private final ScheduleTable table;
  private final VisitDeviations deviations;
  private final Clock clock;

  MissedVisits(
      JdbcClient jdbc,
      Patients patients,
      Schedules schedules,
      ScheduleTable table,
      VisitDeviations deviations,
      Clock clock) {
    this.jdbc = jdbc;
    this.patients = patients;
    this.schedules = schedules;
    this.table = table;
    this.deviations = deviations;
    this.clock = clock;
  }

  /** The next patient to look after. */
  @Transactional(readOnly = true)
  public Optional<UUID> next(UUID after) {
    return jdbc.sql(NEXT)
        .param("after", after)
        .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
        .query(UUID.class)
        .optional();
  }

  /** Looks after one patient, unless another server does so at this moment. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public int lookAfter(UUID patientId) {
    if (!claim(patientId)) {
      return 0;
    }
    PatientSummary patient = patients.inTurn(patientId);
    schedules.workOut(patient);
    LocalDate today = patient.dateAt(clock.instant());
    List<ScheduledVisit> missed =
        table.of(patientId).stream()
            .filter(visit -> visit.stateOn(today) == VisitState.OVERDUE)
            .filter(visit -> !deviations.wasRaised(patient, visit))
            .toList();
    for (ScheduledVisit visit : missed) {
      PlannedVisit plan = visit.plan();
      if (plan != null) {
        deviations.raiseMissed(patient, visit, plan);
        table.markMissed(patientId, visit.code());
      }
    }
    return missed.size();
  }

  private boolean claim(UUID patientId) {
    return jdbc.sql("select id from patient where id = ? for no key update skip locked")
        .param(patientId)
        .query(UUID.class)
        .optional()
        .isPresent();
  }
}
