package org.nktrials.patient;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.access.SiteScope;
import org.nktrials.audit.LastVisit;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** For monitors: patients whose records changed since the monitor's last visit. */
@Component
class ChangedSinceLastVisit implements DueSource {

  private static final String CHANGED =
      """
      select p.trial_id, p.site_id, p.code as patient, changed.records
        from (select patient_id, count(distinct record_id) as records from audit_entry
               where at > :since and patient_id is not null and action <> 'EVENT'
                 and actor_id is distinct from :me
               group by patient_id) changed
        join patient p on p.id = changed.patient_id
       where p.trial_id in (:trials)
       order by p.code
       limit 100
      """;

  private final JdbcClient jdbc;
  private final LastVisit visits;
  private final Authority authority;

  ChangedSinceLastVisit(JdbcClient jdbc, LastVisit visits, Authority authority) {
    this.jdbc = jdbc;
    this.visits = visits;
    this.authority = authority;
  }

  @Override
  @Transactional(readOnly = true)
  public List<DueItem> due(Collection<UUID> trialIds) {
    Map<UUID, SiteScope> scopes =
        trialIds.stream()
            .filter(trial -> monitors(trial, null))
            .collect(
                Collectors.toMap(
                    Function.identity(), trial -> authority.sites(Permission.VIEW_HISTORY, trial)));
    return scopes.isEmpty()
        ? List.of()
        : visits.before().map(since -> since(since, scopes)).orElse(List.of());
  }

  /** Whoever reads the trail and asks queries. */
  private boolean monitors(UUID trial, @Nullable UUID site) {
    return authority.may(Permission.VIEW_HISTORY, trial, site)
        && authority.may(Permission.OPEN_QUERY, trial, site);
  }

  private List<DueItem> since(Instant since, Map<UUID, SiteScope> scopes) {
    return jdbc
        .sql(CHANGED)
        .param("trials", scopes.keySet())
        .param("me", authority.person().id())
        .param("since", since.atOffset(ZoneOffset.UTC))
        .query(DataClassRowMapper.newInstance(Row.class))
        .stream()
        .filter(row -> row.isIn(scopes.get(row.trialId())))
        .map(Row::item)
        .toList();
  }

  private record Row(UUID trialId, UUID siteId, String patient, int records) {

    boolean isIn(@Nullable SiteScope scope) {
      return scope != null && scope.includes(siteId);
    }

    DueItem item() {
      return new DueItem(
          DueItem.CLERICAL,
          null,
          patient,
          records == 1 ? "1 record changed" : records + " records changed",
          "since your last visit",
          "History",
          "/patients/" + patient + "/history?since=last-visit");
    }
  }
}
