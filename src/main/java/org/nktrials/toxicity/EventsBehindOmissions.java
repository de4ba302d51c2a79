package org.nktrials.toxicity;

import static java.util.stream.Collectors.toMap;

import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.nktrials.patient.PatientSummary;
import org.nktrials.treatment.ReportedEvent;
import org.nktrials.treatment.ReportedEvents;
import org.springframework.stereotype.Component;

/** Adverse events as reasons of omitted doses. */
@Component
class EventsBehindOmissions implements ReportedEvents {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

  private final AdverseEvents events;

  EventsBehindOmissions(AdverseEvents events) {
    this.events = events;
  }

  @Override
  public List<ReportedEvent> of(PatientSummary patient) {
    return events.of(patient).stream()
        .filter(AdverseEvent::counts)
        .sorted(Comparator.comparing(AdverseEvent::onsetAt).reversed())
        .map(event -> reported(event, patient))
        .toList();
  }

  private static ReportedEvent reported(AdverseEvent event, PatientSummary patient) {
    Integer grade = event.grade();
    return new ReportedEvent(
        event.id(),
        "%s, %s, onset %s"
            .formatted(
                event.term(),
                grade == null ? "not graded" : "G" + grade,
                DAY.format(patient.dateAt(event.onsetAt()))),
        event.relatedness().entrySet().stream()
            .collect(toMap(entry -> entry.getKey(), entry -> entry.getValue().isRelated())));
  }
}
