package org.nktrials.toxicity;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
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
import org.nktrials.protocol.ProtocolVersion;
import org.springframework.stereotype.Component;

/**
 * Verdicts to give, on Today. The select says of every patient with a place what {@link
 * EvaluationInputs} says: {@link EvaluationState#VERDICT_DUE}; a test holds the two together.
 */
@Component
class ToxicityTasks implements DueSelect {

  private static final String SQL =
      """
      select %d as harm, first.given_on + v.to_day as due, null::timestamptz as deadline, p.code as subject,
             jsonb_build_object('trial', p.trial_id, 'level', s.level_number, 'window', first.given_on is not null) as detail
        from (select distinct on (patient_id) patient_id, level_number from slot
               where trial_id = any (:trials::text[]::uuid[]) and state <> 'RELEASED'
               order by patient_id, reserved_at desc) s
        join patient p on p.id = s.patient_id
        join site e on e.id = p.site_id
        join unnest(:versions::text[]::uuid[], :lastDays::text[]::integer[]) v (id, to_day) on v.id = p.protocol_version_id
        join unnest(:ofTrials::text[]::uuid[], :drugs::text[]) t (trial, drug) on t.trial = p.trial_id
        left join lateral (select min(d.given_on) as given_on from dose d
                            where d.patient_id = p.id and d.drug = t.drug and d.cancelled_at is null) first on true
       where %s
         and not exists (select 1 from verdict w where w.patient_id = p.id and w.superseded_at is null)
         and case when first.given_on is not null
                  then (cast(:now as timestamptz) at time zone e.zone)::date >= first.given_on + v.to_day
                  else p.status = 'OFF_TREATMENT'
                       or (p.status = 'SCREEN_FAILED' and exists (select 1 from dose d
                                                                   where d.patient_id = p.id and d.cancelled_at is null))
             end
       order by first.given_on limit 500
      """
          .formatted(DueItem.BLOCKS_DECISION, Reach.reaches("p.trial_id", "p.site_id"));

  private final ProtocolService protocols;
  private final Authority authority;
  private final Clock clock;

  ToxicityTasks(ProtocolService protocols, Authority authority, Clock clock) {
    this.protocols = protocols;
    this.authority = authority;
    this.clock = clock;
  }

  @Override
  public Optional<DueQuery> select(Collection<UUID> trialIds) {
    Reach reach = Reach.of(authority, trialIds, Permission.SIGN_VERDICT);
    return reach.isEmpty() ? Optional.empty() : Optional.of(query(reach));
  }

  private DueQuery query(Reach reach) {
    List<ProtocolVersion> versions = protocols.versions(trials(reach));
    List<String> drugs = new ArrayList<>();
    for (UUID trial : trials(reach)) {
      drugs.add(protocols.current(trial).definition().escalatedTreatment().code());
    }
    Map<String, Object> parameters = new HashMap<>(reach.parameters());
    parameters.put("versions", texts(versions.stream().map(one -> one.id().toString()).toList()));
    parameters.put(
        "lastDays",
        texts(
            versions.stream()
                .map(one -> String.valueOf(one.definition().dltWindow().value().toDay()))
                .toList()));
    parameters.put("ofTrials", reach.trials());
    parameters.put("drugs", texts(drugs));
    parameters.put("now", clock.instant().atOffset(ZoneOffset.UTC));
    return new DueQuery(SQL, parameters);
  }

  private static List<UUID> trials(Reach reach) {
    return List.of(reach.trials()).stream().map(UUID::fromString).toList();
  }

  private static String[] texts(List<String> texts) {
    return texts.toArray(String[]::new);
  }

  @Override
  public DueItem item(DueRow row) {
    return row.item(
        row.is("window") ? "DLT window closed, verdict due" : "Treatment stopped, verdict due",
        "blocks the decision at "
            + protocols.current(row.id("trial")).definition().levelName(row.number("level")),
        "Give verdict",
        "/patients/%s/verdict".formatted(row.subject()));
  }
}
