package org.nktrials.laboratory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.TimelineItem;
import org.nktrials.patient.TimelineSource;
import org.springframework.stereotype.Component;

/** Results of grade 2 and above on the time axis of a patient. */
@Component
class LaboratoryTimeline implements TimelineSource {

  private static final int LOWEST_GRADE = 2;

  private final LaboratoryResults results;

  LaboratoryTimeline(LaboratoryResults results) {
    this.results = results;
  }

  @Override
  public List<TimelineItem> timeline(PatientSummary patient) {
    return results.unnamed(patient.id()).stream()
        .filter(result -> isDrawn(result.grade().grade()))
        .map(result -> item(patient, result))
        .toList();
  }

  private static boolean isDrawn(@Nullable Integer grade) {
    return grade != null && grade >= LOWEST_GRADE;
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
