package org.nktrials.visit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.access.Reach;
import org.nktrials.patient.DueItem;
import org.nktrials.patient.DueSource;
import org.nktrials.patient.PatientSummary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The next visit of each trial, for Today when nothing is due. */
@Component
class VisitsToCome implements DueSource {

  private static final String NEXT =
      """
      select distinct on (e.trial_id) p.code as patient, %s
        from expected_visit e
        join patient p on p.id = e.patient_id
        join site s on s.id = p.site_id
       where %s
         and not e.recorded
         and e.opens > (cast(:now as timestamptz) at time zone s.zone)::date
       order by e.trial_id, e.target, p.code
      """
          .formatted(ScheduleTable.COLUMNS, Reach.reaches("e.trial_id", "p.site_id"));

  private final JdbcClient jdbc;
  private final Authority authority;
  private final Clock clock;

  VisitsToCome(JdbcClient jdbc, Authority authority, Clock clock) {
    this.jdbc = jdbc;
    this.authority = authority;
    this.clock = clock;
  }

  @Override
  public List<DueItem> due(Collection<UUID> trialIds) {
    return List.of();
  }

  @Override
  public List<DueItem> due(PatientSummary patient) {
    return List.of();
  }

  @Override
  @Transactional(readOnly = true)
  public List<DueItem> next(Collection<UUID> trialIds) {
    Reach reach = Reach.of(authority, trialIds, Permission.MOVE_SCHEDULE);
    return reach.isEmpty()
        ? List.of()
        : jdbc.sql(NEXT)
            .params(reach.parameters())
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .query((row, _) -> toCome(row))
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
}
