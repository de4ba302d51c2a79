package org.nktrials.signing;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.nktrials.access.Authority;
import org.nktrials.access.RoleTasks;
import org.nktrials.access.SignedInPerson;
import org.nktrials.shared.ChangeReason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Delegations that came with a role, marked as such: they carry no investigator's signature. */
@Component
class DelegationsOfRoles implements RoleTasks {

  private static final String COME =
      """
      insert into delegation (id, version, person_id, person_name, trial_id, site_id, task, from_on,
                              origin, role_grant_id, given_by, given_by_name, given_at)
      select gen_random_uuid(), 0, g.person_id, p.display_name, g.trial_id, g.site_id, t.task,
             (:at at time zone coalesce(s.zone, 'UTC'))::date, 'ROLE', g.id, :by, :name, :at
        from role_grant g join person p on p.id = g.person_id join role_task t on t.role = g.role
             left join site s on s.id = g.site_id
       where g.id = :grant
      """;

  private static final String END =
      """
      update delegation d
         set version = d.version + 1, withdrawn_at = :at, withdrawn_by = :name, withdrawn_why = :why,
             withdrawn_on = greatest(d.from_on, (:at at time zone coalesce(
               (select s.zone from site s where s.id = d.site_id), 'UTC'))::date)
       where d.role_grant_id = :grant
         and (d.withdrawn_on is null or d.withdrawn_on > (:at at time zone coalesce(
               (select s.zone from site s where s.id = d.site_id), 'UTC'))::date)
      """;

  private final JdbcClient database;
  private final Authority authority;
  private final ChangeReason reason;
  private final Clock clock;

  DelegationsOfRoles(JdbcClient database, Authority authority, ChangeReason reason, Clock clock) {
    this.database = database;
    this.authority = authority;
    this.reason = reason;
    this.clock = clock;
  }

  @Override
  public void comeWith(UUID grant) {
    SignedInPerson giver = authority.person();
    database
        .sql(COME)
        .param("at", now())
        .param("by", giver.id())
        .param("name", giver.displayName())
        .param("grant", grant)
        .update();
  }

  @Override
  public void endWith(UUID grant, String why) {
    reason.because(why);
    database
        .sql(END)
        .param("at", now())
        .param("name", authority.person().displayName())
        .param("why", why)
        .param("grant", grant)
        .update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
