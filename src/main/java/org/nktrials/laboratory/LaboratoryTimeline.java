package org.nktrials.laboratory;

import java.util.List;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.TimelineItem;
import org.nktrials.patient.TimelineSource;
import org.springframework.stereotype.Component;

/** Results of grade 2 and above on the time axis of a patient. */
@Component
class LaboratoryTimeline implements TimelineSource {

  private final LaboratoryResultRepository results;

  LaboratoryTimeline(LaboratoryResultRepository results) {
    this.results = results;
  }

  @Override
  public List<TimelineItem> timeline(PatientSummary patient) {
    return results.graded(patient.id()).stream()
        .map(record -> item(patient, record.result("")))
        .toList();
  }

  private static TimelineItem item(PatientSummary patient, LaboratoryResult result) {
    Analyte analyte = result.analyte();
    return new TimelineItem(
        TimelineItem.Lane.LABORATORY,
        analyte.label(),
        result.sampledOn(),
        null,
        TimelineItem.Shape.MARK,
        result.grade().grade(),
        "%s %s · %s".formatted(analyte.code(), result.printedValue(), result.grade().label()),
        "/patients/" + patient.code() + "/laboratory/" + analyte.code());
  }
}
