package org.nktrials.toxicity;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.nktrials.patient.PatientFile;
import org.nktrials.rules.adverseevent.ActionTaken;
import org.nktrials.rules.adverseevent.GradePeriod;
import org.nktrials.rules.toxicity.Relatedness;
import org.springframework.stereotype.Component;

/** The rows that belong to an adverse event: one a drug, one a grade period. */
@Component
class EventParts {

  private final PatientFile file;
  private final EventDrugRepository drugs;
  private final GradePeriodRepository periods;
  private final Clock clock;

  EventParts(
      PatientFile file, EventDrugRepository drugs, GradePeriodRepository periods, Clock clock) {
    this.file = file;
    this.drugs = drugs;
    this.periods = periods;
    this.clock = clock;
  }

  /** The events with their parts, in the same order; two queries however many there are. */
  List<AdverseEvent> events(List<AdverseEventRecord> records, ZoneId zone) {
    List<UUID> ids = records.stream().map(AdverseEventRecord::id).toList();
    return events(records, drugs.findByAdverseEventIdIn(ids), stored(ids), zone);
  }

  /** All events of a patient with their parts, latest onset first. */
  List<AdverseEvent> all(UUID patient, ZoneId zone) {
    return events(
        file.of(ToxicityParts.EVENTS, patient),
        file.of(ToxicityParts.DRUGS, patient),
        file.of(ToxicityParts.PERIODS, patient),
        zone);
  }

  private static List<AdverseEvent> events(
      List<AdverseEventRecord> records,
      List<EventDrugRecord> opinions,
      List<GradePeriodRecord> periods,
      ZoneId zone) {
    Map<UUID, List<EventDrugRecord>> byDrug =
        opinions.stream().collect(groupingBy(EventDrugRecord::adverseEventId));
    Map<UUID, List<GradePeriodRecord>> grades =
        periods.stream().collect(groupingBy(GradePeriodRecord::adverseEventId));
    return records.stream()
        .map(
            record ->
                record.event(
                    zone,
                    byDrug.getOrDefault(record.id(), List.of()),
                    grades.getOrDefault(record.id(), List.of()).stream()
                        .map(period -> period.period(zone))
                        .toList()))
        .toList();
  }

  /** Identities of the rows of an event, by their table. */
  Map<UUID, String> ids(UUID event) {
    Map<UUID, String> tables = new HashMap<>();
    drugs
        .findByAdverseEventIdIn(List.of(event))
        .forEach(row -> tables.put(row.id(), "adverse_event_relatedness"));
    stored(List.of(event)).forEach(row -> tables.put(row.id(), "adverse_event_grade"));
    return tables;
  }

  private List<GradePeriodRecord> stored(Collection<UUID> events) {
    return periods.findByAdverseEventIdInAndRemovedAtIsNullOrderByFromAtAscIdAsc(events);
  }

  void save(AdverseEventRecord event, CompleteEntry said, ZoneId zone) {
    saveDrugs(event, said);
    savePeriods(event, said.course().periods(), zone);
  }

  private void saveDrugs(AdverseEventRecord event, CompleteEntry said) {
    Map<String, EventDrugRecord> stored =
        drugs.findByAdverseEventIdIn(List.of(event.id())).stream()
            .collect(toMap(EventDrugRecord::drug, row -> row));
    Map<String, Relatedness> opinions = said.entry().relatedness();
    Map<String, ActionTaken> actions = said.details().actions();
    Set<String> named = new HashSet<>(stored.keySet());
    Stream.of(opinions.keySet(), actions.keySet()).forEach(named::addAll);
    for (String drug : named) {
      EventDrugRecord row = stored.get(drug);
      if (row == null) {
        row = new EventDrugRecord(event, drug);
      }
      if (opinions.containsKey(drug) || said.entry().notJudged().contains(drug)) {
        row.judge(opinions.get(drug));
      }
      row.act(actions.get(drug));
      drugs.save(row);
    }
  }

  /** Row by row in order of time; what is too much is kept as removed. */
  private void savePeriods(AdverseEventRecord event, List<GradePeriod> said, ZoneId zone) {
    List<GradePeriodRecord> stored = stored(List.of(event.id()));
    for (int i = 0; i < Math.max(stored.size(), said.size()); i++) {
      if (i >= said.size()) {
        stored.get(i).remove(clock.instant());
      } else if (i < stored.size()) {
        stored.get(i).take(said.get(i), zone);
      } else {
        periods.save(new GradePeriodRecord(event, said.get(i), zone, clock.instant()));
      }
    }
  }
}
