package org.nktrials.patient;

import java.util.List;
import org.nktrials.patient.TimelineItem.Lane;
import org.nktrials.patient.TimelineItem.Shape;
import org.springframework.stereotype.Component;

/** Consents on the time axis: the first one is where screening begins. */
@Component
class ConsentTimeline implements TimelineSource {

  private final Patients patients;

  ConsentTimeline(Patients patients) {
    this.patients = patients;
  }

  @Override
  public List<TimelineItem> timeline(PatientSummary patient) {
    return patients.consents(patient).stream()
        .map(
            consent ->
                new TimelineItem(
                    Lane.VISITS,
                    "Consent",
                    patient.dateAt(consent.givenAt()),
                    patient.dateAt(consent.givenAt()),
                    Shape.MARK,
                    null,
                    "version " + consent.documentVersion() + " given",
                    null))
        .toList();
  }
}
