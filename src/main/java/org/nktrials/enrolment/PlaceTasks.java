package org.nktrials.enrolment;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.access.SiteScope;
import org.nktrials.patient.DueItem;
import org.nktrials.patient.DueQuery;
import org.nktrials.patient.DueRow;
import org.nktrials.patient.DueSelect;
import org.springframework.stereotype.Component;

/** Reservations about to expire, places offered to the person's sites, free places to offer. */
@Component
class PlaceTasks implements DueSelect {

  private static final Duration SOON = Duration.ofDays(3);

  private static final String QUERY =
      """
      with reach as (select * from unnest(:trials::text[]::uuid[], :sites::text[]::uuid[]) as r (trial, site)),
      waiting as (
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
         and exists (select 1 from place_request q join reach r on r.trial = q.trial_id
                      where q.trial_id = t.id and q.state = 'WAITING' and (r.site is null or r.site = q.site_id))
         and exists (select 1 from level_opening o
                      where o.trial_id = t.id and o.state = 'OPEN' and o.suspended_reason is null
                        and o.places > (select count(*) from slot s
                                         where s.trial_id = t.id and s.level_number = o.level_number
                                           and s.state in ('RESERVED', 'CONFIRMED'))
                                     + (select count(*) from place_request q
                                         where q.trial_id = t.id and q.level_number = o.level_number
                                           and q.state = 'OFFERED')))
      select %d as harm, (until at time zone zone)::date as due, until as deadline, subject,
             jsonb_build_object('kind', kind, 'trial', trial) as detail
        from waiting order by until limit 500
      """
          .formatted(DueItem.BLOCKS_ENROLMENT);

  private final Authority authority;
  private final Clock clock;

  PlaceTasks(Authority authority, Clock clock) {
    this.authority = authority;
    this.clock = clock;
  }

  @Override
  public Optional<DueQuery> select(Collection<UUID> trialIds) {
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
    return trials.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new DueQuery(
                QUERY,
                Map.of(
                    "trials", trials.toArray(String[]::new),
                    "sites", sites.toArray(String[]::new),
                    "soon", clock.instant().plus(SOON).atOffset(ZoneOffset.UTC))));
  }

  @Override
  public DueItem item(DueRow row) {
    String waitingList = "/trials/" + row.text("trial") + "/places";
    return switch (row.text("kind")) {
      case "FREE" ->
          row.item(
              "A place is free and sites wait",
              "the next on the waiting list can be offered it",
              "Offer place",
              waitingList);
      case "RESERVED" ->
          row.item(
              "The reservation expires",
              "unless eligibility is confirmed or it is kept longer",
              "Look",
              EnrolmentSteps.eligibilityPage(row.subject()) + "#place");
      default ->
          row.item(
              "A place is offered to the site",
              "unless a patient of the site reserves it",
              "Take place",
              waitingList);
    };
  }
}
