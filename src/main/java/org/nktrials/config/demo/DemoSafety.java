package org.nktrials.config.demo;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.nktrials.config.database.ConditionalOnEmbeddedDatabase;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.ProtocolDefinition;
import org.nktrials.rules.adverseevent.Expectedness;
import org.nktrials.rules.adverseevent.SeriousnessCriterion;
import org.nktrials.safety.AssessCase;
import org.nktrials.safety.SeriousEvents;
import org.nktrials.toxicity.AdverseEvent;
import org.nktrials.toxicity.AdverseEventDetails;
import org.nktrials.toxicity.AdverseEventEntry;
import org.nktrials.toxicity.AdverseEvents;
import org.springframework.stereotype.Component;

/**
 * Two serious adverse events of the completed trial: one reported and judged by the sponsor, one
 * whose report is due today.
 */
@Component
@ConditionalOnEmbeddedDatabase
class DemoSafety implements DemoChapter {

  private static final String REPORTED = "Capillary leak syndrome";
  private static final String DUE = "Fatigue";
  private static final int SEVERE = 3;

  private final AdverseEvents events;
  private final SeriousEvents cases;

  DemoSafety(AdverseEvents events, SeriousEvents cases) {
    this.events = events;
    this.cases = cases;
  }

  @Override
  public void addTo(DemoTrial trial) {
    for (DemoEnrolled enrolled : trial.enrolled()) {
      for (DemoPatient.DemoEvent event : enrolled.script().events()) {
        if (Integer.valueOf(SEVERE).equals(event.grade())) {
          addTo(trial, enrolled, event);
        }
      }
    }
  }

  private void addTo(DemoTrial trial, DemoEnrolled enrolled, DemoPatient.DemoEvent event) {
    String site = DemoAccount.coordinatorOf(enrolled.script().site());
    if (event.term().equals(REPORTED)) {
      int day = enrolled.script().firstIl2() + event.afterFirstIl2();
      trial.at(day, 20, site, () -> becomesSerious(enrolled.patient().get(), REPORTED));
      trial.at(day + 1, 9, site, () -> report(enrolled.patient().get()));
      trial.at(
          day + 1,
          15,
          DemoAccount.SPONSOR_SAFETY,
          () -> judge(enrolled.patient().get(), trial.protocol()));
    } else if (event.term().equals(DUE)) {
      trial.at(-1, 18, site, () -> becomesSerious(enrolled.patient().get(), DUE));
    }
  }

  private void becomesSerious(PatientSummary patient, String term) {
    AdverseEvent event = event(patient, term);
    AdverseEventDetails details = event.details();
    events.change(
        patient.code(),
        event.id(),
        event.version(),
        new AdverseEventEntry(
            event.term(),
            event.verbatim(),
            event.onset().date(),
            event.onset().time(),
            event.endedOn(),
            null,
            true,
            event.possibleDlt(),
            Map.of(),
            Set.of(),
            new AdverseEventDetails(
                details.periods(),
                details.endTime(),
                details.ongoing(),
                Set.of(SeriousnessCriterion.HOSPITALISATION),
                null,
                Expectedness.EXPECTED,
                details.outcome(),
                null,
                details.actions())),
        "The stay in hospital is prolonged.");
  }

  private void report(PatientSummary patient) {
    cases.send(
        patient.code(),
        event(patient, REPORTED).id(),
        0L,
        "Synthetic. Weight gain and hypotension on the third day of IL-2; IL-2 was stopped, fluids"
            + " and albumin were given, the patient stayed in hospital.",
        DemoPeople.PASSWORD);
  }

  private void judge(PatientSummary patient, ProtocolDefinition protocol) {
    AdverseEvent event = event(patient, REPORTED);
    cases.assess(
        patient.code(),
        event.id(),
        cases.caseOf(patient, event.id()).version(),
        new AssessCase(
            protocol.suspects().stream()
                .collect(
                    Collectors.toMap(
                        drug -> drug.code(), drug -> event.relatedness().get(drug.code()))),
            Expectedness.EXPECTED,
            null),
        DemoPeople.PASSWORD);
  }

  private AdverseEvent event(PatientSummary patient, String term) {
    return events.of(patient).stream()
        .filter(event -> event.term().equals(term) && event.counts())
        .findFirst()
        .orElseThrow();
  }
}
