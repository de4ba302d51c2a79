package org.nktrials.toxicity;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.nktrials.patient.PatientSummary;
import org.nktrials.rules.adverseevent.Moment;
import org.nktrials.shared.DataPoint;
import org.nktrials.shared.EditCheckFailed;
import org.nktrials.shared.EditCheckPassed;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Two events of one term at the same time in one patient are likely one event entered twice. */
@Component
class OverlappingEvents {

  static final String CHECK = "same-term-overlaps";

  private final ApplicationEventPublisher publisher;

  OverlappingEvents(ApplicationEventPublisher publisher) {
    this.publisher = publisher;
  }

  /**
   * Says of every event of these terms whether an earlier one overlaps it.
   *
   * @param events all events of the patient
   */
  void check(PatientSummary patient, Set<String> terms, List<AdverseEvent> events) {
    List<AdverseEvent> inOrder =
        events.stream()
            .filter(event -> terms.contains(event.term()))
            .sorted(Comparator.comparing(AdverseEvent::onsetAt).thenComparing(AdverseEvent::id))
            .toList();
    for (int i = 0; i < inOrder.size(); i++) {
      judge(patient, inOrder.get(i), inOrder.subList(0, i));
    }
  }

  private void judge(PatientSummary patient, AdverseEvent event, List<AdverseEvent> earlier) {
    DataPoint point = new DataPoint("adverse_event", event.id(), "onset_at");
    earlier.stream()
        .filter(other -> event.counts() && other.counts() && reaches(other, event.onset()))
        .findFirst()
        .ifPresentOrElse(
            other -> publisher.publishEvent(failed(patient, event, other, point)),
            () -> publisher.publishEvent(new EditCheckPassed(point, CHECK)));
  }

  /** An end and an onset on one day do not overlap where a time of day is not known. */
  private static boolean reaches(AdverseEvent earlier, Moment onset) {
    if (earlier.endedOn() == null) {
      return true;
    }
    return onset.isBefore(new Moment(earlier.endedOn(), earlier.details().endTime()));
  }

  private static EditCheckFailed failed(
      PatientSummary patient, AdverseEvent event, AdverseEvent other, DataPoint point) {
    return new EditCheckFailed(
        patient.trialId(),
        patient.id(),
        point,
        CHECK,
        "%s from %s began while %s from %s had not ended: the same event entered twice?"
            .formatted(event.term(), event.onset(), other.term(), other.onset()),
        "/patients/%s/adverse-events/%s".formatted(patient.code(), event.id()));
  }
}
