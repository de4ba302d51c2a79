package org.nktrials.visit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.access.Reach;
import org.nktrials.patient.DueItem;
import org.nktrials.patient.DueQuery;
import org.nktrials.patient.DueRow;
import org.nktrials.patient.DueSelect;
import org.springframework.stereotype.Component;

/** Visits whose window is open or has closed, and visits with procedures open, on Today. */
@Component
class VisitTasks implements DueSelect {

  private static final String SQL =
      """
      select case when e.recorded then %d else %d end as harm, e.closes as due, null::timestamptz as deadline, p.code as subject,
             jsonb_build_object('code', e.code, 'name', case when e.day = '' then e.code else e.day end, 'label', e.label, 'recorded', e.recorded,
                                'open', e.procedures - e.settled,
                                'today', (cast(:now as timestamptz) at time zone s.zone)::date) as detail
        from expected_visit e
        join patient p on p.id = e.patient_id
        join site s on s.id = p.site_id
       where e.settled < e.procedures
         and (e.recorded or e.opens <= (cast(:now as timestamptz) at time zone s.zone)::date)
         and %s
       order by e.closes, p.code
       limit 500
      """
          .formatted(DueItem.CLERICAL, DueItem.VISIT, Reach.reaches("e.trial_id", "p.site_id"));

  private final Authority authority;
  private final Clock clock;

  VisitTasks(Authority authority, Clock clock) {
    this.authority = authority;
    this.clock = clock;
  }

  @Override
  public Optional<DueQuery> select(Collection<UUID> trialIds) {
    Reach reach = Reach.of(authority, trialIds, Permission.MOVE_SCHEDULE);
    if (reach.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Object> parameters = new HashMap<>(reach.parameters());
    parameters.put("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
    return Optional.of(new DueQuery(SQL, parameters));
  }

  @Override
  public DueItem item(DueRow row) {
    String link = "/patients/" + row.subject() + "/visits/" + row.text("code");
    String name = row.text("name") + ", " + row.text("label");
    if (row.is("recorded")) {
      int open = row.number("open");
      return row.item(
          "Complete visit " + name,
          open == 1 ? "1 procedure is open" : open + " procedures are open",
          "Complete",
          link);
    }
    return row.item("Visit " + name, why(row.due(), row.date("today")), "Record", link);
  }

  private static String why(@Nullable LocalDate closes, LocalDate today) {
    if (closes == null || closes.isAfter(today)) {
      return "its window is open";
    }
    return closes.isEqual(today)
        ? "its window closes today"
        : "its window has closed and nothing is recorded";
  }
}
