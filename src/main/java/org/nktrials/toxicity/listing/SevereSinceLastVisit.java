package org.nktrials.toxicity.listing;

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
import org.nktrials.patient.DueItem;
import org.nktrials.patient.DueSource;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** For investigators: adverse events graded 3 or worse since they last signed in. */
@Component
class SevereSinceLastVisit implements DueSource {

  private static final String SEVERE =
      """
      select e.id, e.trial_id, p.site_id, p.code as patient, e.term, max(g.grade) as grade
        from adverse_event_grade g
        join adverse_event e on e.id = g.adverse_event_id
        join patient p on p.id = e.patient_id
       where e.trial_id in (:trials) and e.cancelled_at is null and g.removed_at is null
         and g.grade >= 3 and g.entered_at > :since
       group by e.id, p.id
       order by max(g.grade) desc, p.code
       limit 100
      """;

  private final JdbcClient jdbc;
  private final LastVisit visits;
  private final Authority authority;

  SevereSinceLastVisit(JdbcClient jdbc, LastVisit visits, Authority authority) {
    this.jdbc = jdbc;
    this.visits = visits;
    this.authority = authority;
  }

  @Override
  @Transactional(readOnly = true)
  public List<DueItem> due(Collection<UUID> trialIds) {
    Map<UUID, SiteScope> scopes =
        trialIds.stream()
            .filter(trial -> authority.may(Permission.SIGN_VERDICT, trial, null))
            .collect(
                Collectors.toMap(
                    Function.identity(), trial -> authority.sites(Permission.SIGN_VERDICT, trial)));
    return scopes.isEmpty()
        ? List.of()
        : visits.before().map(since -> since(since, scopes)).orElse(List.of());
  }

  private List<DueItem> since(Instant since, Map<UUID, SiteScope> scopes) {
    return jdbc
        .sql(SEVERE)
        .param("trials", scopes.keySet())
        .param("since", since.atOffset(ZoneOffset.UTC))
        .query(DataClassRowMapper.newInstance(Row.class))
        .stream()
        .filter(row -> row.isIn(scopes.get(row.trialId())))
        .map(Row::item)
        .toList();
  }

  private record Row(UUID id, UUID trialId, UUID siteId, String patient, String term, int grade) {

    boolean isIn(@Nullable SiteScope scope) {
      return scope != null && scope.includes(siteId);
    }

    DueItem item() {
      return new DueItem(
          DueItem.SAFETY,
          null,
          patient,
          "%s G%d".formatted(term, grade),
          "entered since you last signed in",
          "Look",
          "/patients/%s/adverse-events/%s".formatted(patient, id));
    }
  }
}
