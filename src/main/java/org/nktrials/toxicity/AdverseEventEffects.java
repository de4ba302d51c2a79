package org.nktrials.toxicity;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nktrials.laboratory.LaboratoryGrades;
import org.nktrials.patient.PatientSummary;
import org.nktrials.treatment.WithholdDose;
import org.nktrials.treatment.Withholdings;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What follows from an adverse event, in the transaction of its entry. */
@Component
class AdverseEventEffects {

  private final OverlappingEvents overlapping;
  private final Withholdings withholdings;
  private final LaboratoryGrades laboratory;
  private final ApplicationEventPublisher publisher;

  AdverseEventEffects(
      OverlappingEvents overlapping,
      Withholdings withholdings,
      LaboratoryGrades laboratory,
      ApplicationEventPublisher publisher) {
    this.overlapping = overlapping;
    this.withholdings = withholdings;
    this.laboratory = laboratory;
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

  /** What is withheld already stays withheld; nothing is lifted here. */
  void ofNextDose(
      PatientSummary patient,
      AdverseEventRecord event,
      AdverseEventEntry entry,
      @Nullable NextDose nextDose) {
    if (nextDose == NextDose.WITHHOLD && !allWithheld(patient)) {
      withholdings.withhold(
          new WithholdDose(
              patient.code(),
              null,
              "Adverse event: %s, onset %s.".formatted(entry.term(), entry.onset()),
              event.id()));
    }
  }

  private boolean allWithheld(PatientSummary patient) {
    return withholdings.open(List.of(patient.id())).getOrDefault(patient.id(), List.of()).stream()
        .anyMatch(one -> one.drug() == null);
  }

  /** Other events of the term, and severe laboratory results that ask for it. */
  void ofDates(PatientSummary patient, Set<String> terms, List<AdverseEvent> events) {
    overlapping.check(patient, terms, events);
    laboratory.afterAdverseEvent(patient);
    publisher.publishEvent(new AdverseEventsChanged(patient.trialId(), patient.id()));
  }
}
