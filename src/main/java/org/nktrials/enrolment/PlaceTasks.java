package org.nktrials.enrolment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.access.SiteScope;
import org.nktrials.patient.DueItem;
import org.nktrials.patient.DueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reservations about to expire, places offered to the person's sites, free places to offer. */
@Component
class PlaceTasks implements DueSource {

  private static final Duration SOON = Duration.ofDays(3);

  private static final String QUERY =
      """
      with reach as (select * from unnest(:trials::text[]::uuid[], :sites::text[]::uuid[]) as r (trial, site))
      select 'RESERVED' as kind, p.code as subject, s.reserved_until as until, e.zone, t.code as trial
        from slot s join patient p on p.id = s.patient_id join site e on e.id = p.site_id
        join trial t on t.id = s.trial_id
       where s.state = 'RESERVED' and s.reserved_until < :soon and p.status = 'SCREENING'
         and exists (select 1 from reach r where r.trial = s.trial_id and (r.site is null or r.site = p.site_id))
      union all
      select 'OFFERED', 'R-' || lpad(q.number::text, 3, '0'), q.offered_until, e.zone, t.code
        from place_request q join site e on e.id = q.site_id join trial t on t.id = q.trial_id
       where q.state = 'OFFERED'
         and exists (select 1 from reach r where r.trial = q.trial_id and (r.site is null or r.site = q.site_id))
      union all
      select 'FREE', t.code, null, 'UTC', t.code
        from trial t
       where t.id in (select trial from reach)
         and exists (select 1 from place_request q where q.trial_id = t.id and q.state = 'WAITING')
         and exists (select 1 from level_opening o
                      where o.trial_id = t.id and o.state = 'OPEN' and o.suspended_reason is null
                        and o.places > (select count(*) from slot s
                                         where s.trial_id = t.id and s.level_number = o.level_number
                                           and s.state in ('RESERVED', 'CONFIRMED'))
                                     + (select count(*) from place_request q
                                         where q.trial_id = t.id and q.level_number = o.level_number
                                           and q.state = 'OFFERED'))
      """;

  private final JdbcClient jdbc;
  private final Authority authority;
  private final Clock clock;

  PlaceTasks(JdbcClient jdbc, Authority authority, Clock clock) {
    this.jdbc = jdbc;
    this.authority = authority;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public List<DueItem> due(Collection<UUID> trialIds) {
    List<String> trials = new ArrayList<>();
    List<@Nullable String> sites = new ArrayList<>();
    for (UUID trial : trialIds) {
      if (authority.may(Permission.RESERVE_SLOT, trial, null)) {
        SiteScope scope = authority.sites(Permission.RESERVE_SLOT, trial);
        if (scope.all()) {
          trials.add(trial.toString());
          sites.add(null);
        }
        for (UUID site : scope.sites()) {
          trials.add(trial.toString());
          sites.add(site.toString());
        }
      }
    }
    if (trials.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(QUERY)
        .param("trials", trials.toArray(String[]::new))
        .param("sites", sites.toArray(String[]::new))
        .param("soon", clock.instant().plus(SOON).atOffset(ZoneOffset.UTC))
        .query((row, n) -> item(row))
        .list();
  }

  private static DueItem item(ResultSet row) throws SQLException {
    String subject = row.getString("subject");
    String waitingList = "/trials/" + row.getString("trial") + "/places";
    String kind = row.getString("kind");
    if (kind.equals("FREE")) {
      return new DueItem(
          DueItem.BLOCKS_ENROLMENT,
          null,
          subject,
          "A place is free and sites wait",
          "the next on the waiting list can be offered it",
          "Offer place",
          waitingList);
    }
    Instant until = row.getTimestamp("until").toInstant();
    boolean reserved = kind.equals("RESERVED");
    return new DueItem(
        DueItem.BLOCKS_ENROLMENT,
        until.atZone(ZoneId.of(row.getString("zone"))).toLocalDate(),
        until,
        subject,
        reserved ? "The reservation expires" : "A place is offered to the site",
        reserved
            ? "unless eligibility is confirmed or it is kept longer"
            : "unless a patient of the site reserves it",
        reserved ? "Look" : "Take place",
        reserved ? EnrolmentSteps.eligibilityPage(subject) + "#place" : waitingList);
  }
}
