package org.nktrials.cohort.stopping;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.nktrials.protocol.ProtocolDefinition;
import org.nktrials.rules.stopping.StoppingEvent;
import org.nktrials.rules.stopping.StoppingTally;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Patients by what stopping rules count, all sites, in one question. */
@Component
class EventCounts {

  private static final String COUNTS =
      """
      select 'TREATED' as what, patient_id from dose
       where trial_id = :trial and drug = :drug and cancelled_at is null
      union
      select 'VERDICT', patient_id from verdict
       where trial_id = :trial and superseded_at is null
      union
      select 'DLT', patient_id from verdict
       where trial_id = :trial and superseded_at is null and verdict = 'DLT'
      union
      select 'CYTOPENIA_VERDICT', patient_id from cytopenia_verdict
       where trial_id = :trial and superseded_at is null
      union
      select 'PROLONGED_CYTOPENIA', patient_id from cytopenia_verdict
       where trial_id = :trial and superseded_at is null and kind = 'PROLONGED'
      union
      select 'SEVERE_GVHD', patient_id from toxicity_assessment
       where trial_id = :trial and kind = 'ACUTE_GVHD' and confirmed_grade >= 3 and cancelled_at is null
      union
      select 'RELATED_DEATH', e.patient_id from adverse_event e
       where e.trial_id = :trial and e.worst_grade = 5 and e.cancelled_at is null
         and exists (select 1 from adverse_event_relatedness r
                      where r.adverse_event_id = e.id
                        and r.relatedness in ('POSSIBLE', 'PROBABLE', 'DEFINITE'))
      """;

  private final JdbcClient database;

  EventCounts(JdbcClient database) {
    this.database = database;
  }

  Map<StoppingEvent, StoppingTally> of(UUID trialId, ProtocolDefinition protocol) {
    Map<String, Set<UUID>> found = new java.util.HashMap<>();
    database
        .sql(COUNTS)
        .param("trial", trialId)
        .param("drug", protocol.dltWindow().value().anchorTreatment())
        .query(
            (row, _) ->
                found
                    .computeIfAbsent(row.getString("what"), _ -> new HashSet<>())
                    .add(row.getObject("patient_id", UUID.class)))
        .list();
    Map<StoppingEvent, StoppingTally> tallies = new EnumMap<>(StoppingEvent.class);
    for (StoppingEvent event : StoppingEvent.values()) {
      tallies.put(event, tally(event, found));
    }
    return tallies;
  }

  private static StoppingTally tally(StoppingEvent event, Map<String, Set<UUID>> found) {
    Set<UUID> treated = found.getOrDefault("TREATED", Set.of());
    Set<UUID> with = new HashSet<>(found.getOrDefault(event.name(), Set.of()));
    with.retainAll(treated);
    Set<UUID> open = new HashSet<>(treated);
    open.removeAll(with);
    open.removeAll(
        found.getOrDefault(
            event == StoppingEvent.PROLONGED_CYTOPENIA ? "CYTOPENIA_VERDICT" : "VERDICT",
            Set.of()));
    return new StoppingTally(with.size(), treated.size(), open.size());
  }
}
