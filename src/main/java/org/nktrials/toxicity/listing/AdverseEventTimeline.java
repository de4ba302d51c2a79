package org.nktrials.toxicity.listing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.TimelineItem;
import org.nktrials.patient.TimelineSource;
import org.nktrials.rules.adverseevent.GradePeriod;
import org.nktrials.toxicity.AdverseEvent;
import org.nktrials.toxicity.AdverseEvents;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adverse events on the time axis: a bar for each grade period. */
@Component
class AdverseEventTimeline implements TimelineSource {

  private final AdverseEvents events;

  AdverseEventTimeline(AdverseEvents events) {
    this.events = events;
  }

  @Override
  @Transactional(readOnly = true)
  public List<TimelineItem> timeline(PatientSummary patient) {
    return events.of(patient).stream()
        .filter(AdverseEvent::counts)
        .flatMap(event -> bars(patient, event))
        .toList();
  }

  private static Stream<TimelineItem> bars(PatientSummary patient, AdverseEvent event) {
    List<GradePeriod> periods = event.details().periods();
    return periods.isEmpty()
        ? Stream.of(bar(patient, event, event.grade(), event.onset().date(), event.endedOn()))
        : periods.stream()
            .map(
                period ->
                    bar(patient, event, period.grade(), period.from().date(), end(event, period)));
  }

  private static @Nullable LocalDate end(AdverseEvent event, GradePeriod period) {
    return Optional.ofNullable(period.to()).map(to -> to.date()).orElse(event.endedOn());
  }

  private static TimelineItem bar(
      PatientSummary patient,
      AdverseEvent event,
      @Nullable Integer grade,
      LocalDate from,
      @Nullable LocalDate to) {
    return new TimelineItem(
        TimelineItem.Lane.ADVERSE_EVENTS,
        event.term(),
        from,
        to,
        TimelineItem.Shape.BAR,
        grade,
        grade == null ? event.term() + ", not graded" : event.term() + " G" + grade,
        "/patients/%s/adverse-events/%s".formatted(patient.code(), event.id()));
  }
}
