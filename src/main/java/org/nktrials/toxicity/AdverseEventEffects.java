package org.nktrials.toxicity;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nktrials.patient.PatientSummary;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What follows from an adverse event, in the transaction of its entry. */
@Component
class AdverseEventEffects {

  private final OverlappingEvents overlapping;
  private final ApplicationEventPublisher publisher;

  AdverseEventEffects(OverlappingEvents overlapping, ApplicationEventPublisher publisher) {
    this.overlapping = overlapping;
    this.publisher = publisher;
  }

  /** Reporting clocks start when it becomes serious. */
  void ofSeriousness(AdverseEventRecord event, boolean wasSerious) {
    if (event.isSerious() && !wasSerious) {
      publisher.publishEvent(
          new SeriousEventRecorded(
              event.trialId(), event.patientId(), event.id(), requireNonNull(event.awareAt())));
    }
  }

  void ofNextDose(
      PatientSummary patient,
      AdverseEventRecord event,
      AdverseEventEntry entry,
      @Nullable NextDose nextDose) {
    // nothing yet
  }

  void ofDates(PatientSummary patient, Set<String> terms, List<AdverseEvent> events) {
    overlapping.check(patient, terms, events);
  }
}
