package org.nktrials.toxicity.listing;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.access.Reach;
import org.nktrials.patient.DueItem;
import org.nktrials.patient.DueQuery;
import org.nktrials.patient.DueRow;
import org.nktrials.patient.DueSelect;
import org.nktrials.protocol.ProtocolService;
import org.springframework.stereotype.Component;

/**
 * Adverse events to complete, on Today: of those that are not known to be complete. The words are
 * those of {@code AdverseEvent.missing}; a test holds the two together.
 */
@Component
class IncompleteEvents implements DueSelect {

  /** :drugs lists "version:code" of everything that is judged, of every protocol version in use. */
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
          from adverse_event_open o join adverse_event e on e.id = o.adverse_event_id join patient p on p.id = e.patient_id
         where %s and e.cancelled_at is null),
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
      select %d as harm, null::date as due, null::timestamptz as deadline, patient as subject,
             jsonb_build_object('id', id, 'term', term, 'missing', missing) as detail
        from worded where missing <> '' order by onset_at, id limit 500
      """
          .formatted(Reach.reaches("o.trial_id", "p.site_id"), DueItem.SAFETY);

  private final ProtocolService protocols;
  private final Authority authority;

  IncompleteEvents(ProtocolService protocols, Authority authority) {
    this.protocols = protocols;
    this.authority = authority;
  }

  @Override
  public Optional<DueQuery> select(Collection<UUID> trialIds) {
    Reach reach = Reach.of(authority, trialIds, Permission.RECORD_ADVERSE_EVENT);
    if (reach.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Object> parameters = new HashMap<>(reach.parameters());
    parameters.put("drugs", drugs(List.of(reach.trials()).stream().map(UUID::fromString).toList()));
    return Optional.of(new DueQuery(INCOMPLETE, parameters));
  }

  private String drugs(Collection<UUID> trials) {
    return protocols.versions(trials).stream()
        .flatMap(
            version ->
                version.definition().suspects().stream()
                    .map(drug -> version.id() + ":" + drug.code()))
        .collect(joining(","));
  }

  @Override
  public DueItem item(DueRow row) {
    return row.item(
        "Complete adverse event: " + row.text("term"),
        "missing: " + row.text("missing"),
        "Complete",
        "/patients/%s/adverse-events/%s".formatted(row.subject(), row.text("id")));
  }
}
