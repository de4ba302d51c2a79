package org.nktrials.toxicity.listing;

import static java.util.stream.Collectors.joining;

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
import org.nktrials.patient.DueItem;
import org.nktrials.patient.DueSource;
import org.nktrials.protocol.ProtocolService;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adverse events to complete, on Today: two queries for all trials. The words are those of {@code
 * AdverseEvent.missing}; a test holds the two together.
 */
@Component
class IncompleteEvents implements DueSource {

  private static final String VERSIONS =
      "select distinct protocol_version_id from patient where trial_id in (:trials)";

  /** :drugs lists "version:code" of every drug of every protocol version in use. */
  private static final String INCOMPLETE =
      """
      with drug as (
        select split_part(one, ':', 1)::uuid as version_id, split_part(one, ':', 2) as code
          from unnest(string_to_array(:drugs, ',')) one),
      stated as (
        select e.*, p.code as patient, p.site_id,
               exists (select 1 from drug d where d.version_id = p.protocol_version_id and not exists (
                 select 1 from adverse_event_relatedness r
                  where r.adverse_event_id = e.id and r.drug = d.code and r.relatedness is not null)) as unjudged,
               exists (select 1 from drug d where d.version_id = p.protocol_version_id and not exists (
                 select 1 from adverse_event_relatedness r
                  where r.adverse_event_id = e.id and r.drug = d.code and r.action is not null)) as no_action
          from adverse_event e join patient p on p.id = e.patient_id
         where e.trial_id in (:trials) and e.cancelled_at is null),
      worded as (
        select id, trial_id, site_id, patient, term, onset_at,
               concat_ws(', ',
                 case when grade is null then 'grade' end,
                 case when unjudged then 'relatedness' end,
                 case when serious is null then 'seriousness' end,
                 case when dlt_proposed is null then 'DLT proposal' end,
                 case when serious and serious_criteria = '{}' then 'why it is serious' end,
                 case when serious and expected is null then 'expectedness' end,
                 case when no_action then 'action on each drug' end,
                 case when outcome is null then 'outcome' end,
                 case when outcome in ('RECOVERED', 'RECOVERED_WITH_SEQUELAE') and ended_on is null then 'end' end,
                 case when outcome = 'FATAL' and died_on is null then 'date of death' end) as missing
          from stated)
      select * from worded where missing <> '' order by onset_at, id
      """;

  private final JdbcClient jdbc;
  private final ProtocolService protocols;
  private final Authority authority;

  IncompleteEvents(JdbcClient jdbc, ProtocolService protocols, Authority authority) {
    this.jdbc = jdbc;
    this.protocols = protocols;
    this.authority = authority;
  }

  @Override
  @Transactional(readOnly = true)
  public List<DueItem> due(Collection<UUID> trialIds) {
    Map<UUID, SiteScope> scopes =
        trialIds.stream()
            .filter(trial -> authority.may(Permission.RECORD_ADVERSE_EVENT, trial, null))
            .collect(
                Collectors.toMap(
                    Function.identity(),
                    trial -> authority.sites(Permission.RECORD_ADVERSE_EVENT, trial)));
    return scopes.isEmpty() ? List.of() : inScope(scopes);
  }

  private List<DueItem> inScope(Map<UUID, SiteScope> scopes) {
    return jdbc
        .sql(INCOMPLETE)
        .param("drugs", drugs(scopes.keySet()))
        .param("trials", scopes.keySet())
        .query(DataClassRowMapper.newInstance(Row.class))
        .stream()
        .filter(row -> row.isIn(scopes.get(row.trialId())))
        .map(Row::task)
        .toList();
  }

  private String drugs(Collection<UUID> trials) {
    return jdbc
        .sql(VERSIONS)
        .param("trials", trials)
        .query((row, number) -> row.getObject(1, UUID.class))
        .list()
        .stream()
        .flatMap(
            version ->
                protocols.version(version).definition().suspects().stream()
                    .map(drug -> version + ":" + drug.code()))
        .collect(joining(","));
  }

  private record Row(
      UUID id, UUID trialId, UUID siteId, String patient, String term, String missing) {

    boolean isIn(@Nullable SiteScope scope) {
      return scope != null && scope.includes(siteId);
    }

    DueItem task() {
      return new DueItem(
          DueItem.SAFETY,
          null,
          patient,
          "Complete adverse event: " + term,
          "missing: " + missing,
          "Complete",
          "/patients/%s/adverse-events/%s".formatted(patient, id));
    }
  }
}
