package org.nktrials.config.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import org.nktrials.config.database.ConditionalOnEmbeddedDatabase;
import org.nktrials.config.demo.DemoPatient.DemoEvent;
import org.nktrials.patient.PatientSummary;
import org.nktrials.rules.adverseevent.EventOutcome;
import org.nktrials.toxicity.AdverseEvent;
import org.nktrials.toxicity.AdverseEventDetails;
import org.nktrials.toxicity.AdverseEventEntry;
import org.nktrials.toxicity.AdverseEvents;
import org.springframework.stereotype.Component;

/** Adverse events end: patients recover some days after the onset. */
@Component
@ConditionalOnEmbeddedDatabase
class DemoRecoveries implements DemoChapter {

  private static final int DAYS = 4;

  private final AdverseEvents events;

  DemoRecoveries(AdverseEvents events) {
    this.events = events;
  }

  @Override
  public void addTo(DemoTrial trial) {
    for (DemoEnrolled enrolled : trial.enrolled()) {
      DemoPatient script = enrolled.script();
      for (DemoEvent event : script.events()) {
        int day = script.firstIl2() + event.afterFirstIl2() + DAYS;
        if (event.grade() != null) {
          trial.at(
              day,
              16,
              DemoAccount.coordinatorOf(script.site()),
              () -> recover(enrolled.patient().get(), event.term(), trial.date(day)));
        }
      }
    }
  }

  private void recover(PatientSummary patient, String term, LocalDate day) {
    for (AdverseEvent event : events.of(patient)) {
      if (event.term().equals(term) && event.counts()) {
        events.change(
            patient.code(),
            event.id(),
            event.version(),
            recovered(event, day),
            "Recovered: end and outcome known now.");
      }
    }
  }

  private static AdverseEventEntry recovered(AdverseEvent event, LocalDate day) {
    AdverseEventDetails details = event.details();
    return new AdverseEventEntry(
        event.term(),
        event.verbatim(),
        event.onset().date(),
        event.onset().time(),
        day,
        null,
        event.serious(),
        event.possibleDlt(),
        Map.of(),
        Set.of(),
        new AdverseEventDetails(
            details.periods(),
            LocalTime.of(12, 0),
            false,
            details.criteria(),
            details.awareAt(),
            details.expected(),
            EventOutcome.RECOVERED,
            null,
            details.actions()));
  }
}
