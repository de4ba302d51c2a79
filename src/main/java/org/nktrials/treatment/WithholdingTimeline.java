package org.nktrials.treatment;

import java.util.List;
import java.util.Optional;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.TimelineItem;
import org.nktrials.patient.TimelineItem.Lane;
import org.nktrials.patient.TimelineItem.Shape;
import org.nktrials.patient.TimelineSource;
import org.springframework.stereotype.Component;

/** Withheld doses on the time axis. */
@Component
class WithholdingTimeline implements TimelineSource {

  private final Withholdings withholdings;

  WithholdingTimeline(Withholdings withholdings) {
    this.withholdings = withholdings;
  }

  @Override
  public List<TimelineItem> timeline(PatientSummary patient) {
    return withholdings.of(patient.id()).stream()
        .map(
            one ->
                new TimelineItem(
                    Lane.DRUGS,
                    "withheld",
                    patient.dateAt(one.withheldAt()),
                    Optional.ofNullable(one.liftedAt()).map(patient::dateAt).orElse(null),
                    Shape.BAR,
                    null,
                    "%s withheld by %s: %s"
                        .formatted(
                            one.drug() == null ? "all study drugs" : one.drug(),
                            one.by(),
                            one.reason()),
                    "/patients/" + patient.code() + "/withhold"))
        .toList();
  }
}
