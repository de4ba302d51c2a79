package org.nktrials.examination;

import java.util.Optional;
import org.nktrials.patient.PatientBand;
import org.nktrials.patient.PatientBandSource;
import org.nktrials.patient.PatientSummary;
import org.springframework.stereotype.Component;

/** The capillary-leak watch on the patient's page, between the first interleukin-2 dose and D15. */
@Component
class WatchBand implements PatientBandSource {

  private final CapillaryLeakWatch watch;

  WatchBand(CapillaryLeakWatch watch) {
    this.watch = watch;
  }

  @Override
  public Optional<PatientBand> band(PatientSummary patient) {
    return watch.of(patient).map(view -> new PatientBand("examination/cls-watch", view));
  }
}
