package org.nktrials.visit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.access.SiteScope;
import org.nktrials.patient.DueItem;
import org.nktrials.patient.DueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Visits whose window is open or has closed, and visits with procedures open, on Today. */
@Component
class VisitTasks implements DueSource {

  private static final UUID NOWHERE = new UUID(0, 0);

  private static final String DUE =
      """
      select p.code as patient, (cast(:now as timestamptz) at time zone s.zone)::date as today, %s
        from expected_visit e
        join patient p on p.id = e.patient_id
        join site s on s.id = p.site_id
       where (e.trial_id in (:everywhere) or (e.trial_id, p.site_id) in (:places))
         and e.settled < e.procedures
         and (e.recorded or e.opens <= (cast(:now as timestamptz) at time zone s.zone)::date)
       order by e.closes, p.code
       limit 500
      """
          .formatted(ScheduleTable.COLUMNS);

  private static final String NEXT =
      """
      select distinct on (e.trial_id) p.code as patient, %s
        from expected_visit e
        join patient p on p.id = e.patient_id
        join site s on s.id = p.site_id
       where (e.trial_id in (:everywhere) or (e.trial_id, p.site_id) in (:places))
         and not e.recorded
         and e.opens > (cast(:now as timestamptz) at time zone s.zone)::date
       order by e.trial_id, e.target, p.code
      """
          .formatted(ScheduleTable.COLUMNS);

  private final JdbcClient jdbc;
  private final Authority authority;
  private final Clock clock;

  VisitTasks(JdbcClient jdbc, Authority authority, Clock clock) {
    this.jdbc = jdbc;
    this.authority = authority;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public List<DueItem> due(Collection<UUID> trialIds) {
    return asked(DUE, trialIds, VisitTasks::item);
  }

  @Override
  @Transactional(readOnly = true)
  public List<DueItem> next(Collection<UUID> trialIds) {
    return asked(NEXT, trialIds, VisitTasks::toCome);
  }

  private List<DueItem> asked(String sql, Collection<UUID> trialIds, Task task) {
    List<UUID> everywhere = new ArrayList<>();
    List<Object[]> places = new ArrayList<>();
    for (UUID trial : trialIds) {
      SiteScope scope = authority.sites(Permission.MOVE_SCHEDULE, trial);
      if (scope.all()) {
        everywhere.add(trial);
      }
      scope.sites().forEach(site -> places.add(new Object[] {trial, site}));
    }
    if (everywhere.isEmpty() && places.isEmpty()) {
      return List.of();
    }
    everywhere.add(NOWHERE);
    places.add(new Object[] {NOWHERE, NOWHERE});
    return jdbc.sql(sql)
        .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
        .param("everywhere", everywhere)
        .param("places", places)
        .query((row, _) -> task.of(row))
        .list();
  }

  /** "C1 D15, Biology after interleukin-2": planned after today. */
  private static DueItem toCome(ResultSet row) throws SQLException {
    ScheduledVisit visit = ScheduleTable.visit(row);
    String patient = row.getString("patient");
    return new DueItem(
        DueItem.VISIT,
        visit.target(),
        patient,
        visit.name() + ", " + visit.label(),
        "planned",
        "Open",
        "/patients/" + patient + "/visits/" + visit.code());
  }

  private static DueItem item(ResultSet row) throws SQLException {
    ScheduledVisit visit = ScheduleTable.visit(row);
    String patient = row.getString("patient");
    LocalDate today = row.getObject("today", LocalDate.class);
    String link = "/patients/" + patient + "/visits/" + visit.code();
    String name = visit.name() + ", " + visit.label();
    if (visit.recorded()) {
      int open = visit.procedures() - visit.settled();
      return new DueItem(
          DueItem.CLERICAL,
          visit.closes(),
          patient,
          "Complete visit " + name,
          open == 1 ? "1 procedure is open" : open + " procedures are open",
          "Complete",
          link);
    }
    return new DueItem(
        DueItem.VISIT, visit.closes(), patient, "Visit " + name, why(visit, today), "Record", link);
  }

  private static String why(ScheduledVisit visit, LocalDate today) {
    LocalDate closes = visit.closes();
    if (closes == null || closes.isAfter(today)) {
      return "its window is open";
    }
    return closes.isEqual(today)
        ? "its window closes today"
        : "its window has closed and nothing is recorded";
  }

  /** Makes a task of a row. */
  private interface Task {
    DueItem of(ResultSet row) throws SQLException;
  }
}
