package org.nktrials.config.demo;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.nktrials.config.database.ConditionalOnEmbeddedDatabase;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.ProtocolDefinition;
import org.nktrials.rules.adverseevent.ActionTaken;
import org.nktrials.rules.adverseevent.EventOutcome;
import org.nktrials.rules.adverseevent.GradePeriod;
import org.nktrials.rules.adverseevent.Moment;
import org.nktrials.rules.toxicity.Relatedness;
import org.nktrials.shared.TimeOrderedId;
import org.nktrials.toxicity.AdverseEvent;
import org.nktrials.toxicity.AdverseEventDetails;
import org.nktrials.toxicity.AdverseEventEntry;
import org.nktrials.toxicity.AdverseEvents;
import org.springframework.stereotype.Component;

/**
 * The adverse events behind the low counts of {@link DemoAftercare}: recorded on the day on which
 * they are first seen, their grades completed as the counts recover.
 */
@Component
@ConditionalOnEmbeddedDatabase
class DemoCytopenias {

  private static final String CONDITIONING = "COND";
  private static final LocalTime MORNING = LocalTime.of(6, 30);

  /** Day, counted from the infusion, from which the count has grade 4, then 3, then 2. */
  private static final Map<String, List<Integer>> COURSES =
      Map.of(
          "Neutrophil count decreased", List.of(-3, 16, 20),
          "Platelet count decreased", List.of(-3, 16, 24));

  private final AdverseEvents events;

  DemoCytopenias(AdverseEvents events) {
    this.events = events;
  }

  /**
   * @param infusion day of the infusion
   */
  void addTo(DemoTrial trial, AtomicReference<PatientSummary> patient, int infusion) {
    COURSES.forEach(
        (term, days) -> {
          trial.at(
              infusion + days.getFirst(),
              12,
              DemoHaplo.COORDINATOR,
              () ->
                  events.record(
                      patient.get().code(),
                      entry(trial, infusion, term, days.subList(0, 1), EventOutcome.NOT_RECOVERED),
                      TimeOrderedId.next()));
          trial.at(
              infusion + days.getLast(),
              14,
              DemoHaplo.COORDINATOR,
              () -> completed(trial, patient.get(), infusion, term, days));
        });
  }

  private void completed(
      DemoTrial trial, PatientSummary patient, int infusion, String term, List<Integer> days) {
    AdverseEvent event =
        events.of(patient).stream()
            .filter(one -> one.term().equals(term))
            .findFirst()
            .orElseThrow();
    events.change(
        patient.code(),
        event.id(),
        event.version(),
        entry(trial, infusion, term, days, EventOutcome.RECOVERING),
        "The count recovers");
  }

  private static AdverseEventEntry entry(
      DemoTrial trial, int infusion, String term, List<Integer> days, EventOutcome outcome) {
    ProtocolDefinition protocol = trial.protocol();
    return new AdverseEventEntry(
        term,
        null,
        trial.date(infusion + days.getFirst()),
        MORNING,
        null,
        null,
        false,
        false,
        protocol.suspects().stream()
            .collect(Collectors.toMap(drug -> drug.code(), drug -> opinion(drug.code()))),
        Set.of(),
        new AdverseEventDetails(
            periods(trial, infusion, days),
            null,
            true,
            Set.of(),
            null,
            null,
            outcome,
            null,
            protocol.suspects().stream()
                .collect(Collectors.toMap(drug -> drug.code(), _ -> ActionTaken.NONE))));
  }

  private static List<GradePeriod> periods(DemoTrial trial, int infusion, List<Integer> days) {
    List<Moment> from =
        days.stream().map(day -> new Moment(trial.date(infusion + day), MORNING)).toList();
    return IntStream.range(0, from.size())
        .mapToObj(
            i -> new GradePeriod(4 - i, from.get(i), i + 1 < from.size() ? from.get(i + 1) : null))
        .toList();
  }

  private static Relatedness opinion(String drug) {
    return drug.equals(CONDITIONING) ? Relatedness.PROBABLE : Relatedness.UNLIKELY;
  }
}
