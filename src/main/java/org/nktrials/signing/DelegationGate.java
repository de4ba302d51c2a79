package org.nktrials.signing;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.DelegatedTask;
import org.nktrials.access.DelegationCheck;
import org.nktrials.access.SignedInPerson;
import org.nktrials.access.SigningPlace;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Refuses signatures for tasks that are not delegated to the person on this day. */
@Component
class DelegationGate implements DelegationCheck {

  /** A day is one of the delegation's site, or of UTC for a delegation at every site. */
  private static final String IN_FORCE =
      """
      select exists (
        select 1 from delegation d left join site s on s.id = d.site_id
         where d.person_id = :person and d.task = :task
           and (d.trial_id is null or d.trial_id = :trial)
           and (d.site_id is null or d.site_id = :site)
           and d.from_on <= (:at at time zone coalesce(s.zone, 'UTC'))::date
           and coalesce(d.until_on, 'infinity') >= (:at at time zone coalesce(s.zone, 'UTC'))::date
           and coalesce(d.withdrawn_on, 'infinity') > (:at at time zone coalesce(s.zone, 'UTC'))::date)
      """;

  private static final String INVESTIGATORS =
      """
      select distinct p.display_name from role_grant g join person p on p.id = g.person_id
       where g.role = 'INVESTIGATOR' and g.ended_at is null and p.active
         and (g.trial_id is null or g.trial_id = :trial)
         and (g.site_id is null or g.site_id = :site) order by 1 limit 3
      """;

  private final JdbcClient database;
  private final Clock clock;

  DelegationGate(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public void require(
      SignedInPerson person, DelegatedTask task, SigningPlace place, @Nullable String field) {
    if (task == DelegatedTask.DELEGATION || isInForce(person, task, place)) {
      return;
    }
    throw new Refused(
        new Problem(
            "not-delegated",
            field,
            "“%s” is not delegated to %s today. Nothing was signed."
                .formatted(task.label(), person.displayName()),
            "An investigator adds it to the delegation list of the trial: " + names(place) + "."));
  }

  private boolean isInForce(SignedInPerson person, DelegatedTask task, SigningPlace place) {
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    return database
        .sql(IN_FORCE)
        .param("person", person.id())
        .param("task", task.name())
        .param("trial", place.trialId())
        .param("site", place.siteId(), Types.OTHER)
        .param("at", now)
        .query(Boolean.class)
        .single();
  }

  private String names(SigningPlace place) {
    @Nullable UUID site = place.siteId();
    List<String> names =
        database
            .sql(INVESTIGATORS)
            .param("trial", place.trialId())
            .param("site", site, Types.OTHER)
            .query((row, n) -> row.getString(1))
            .list();
    return names.isEmpty() ? "none has the role yet" : String.join(", ", names);
  }
}
