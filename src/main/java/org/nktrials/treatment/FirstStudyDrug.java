package org.nktrials.treatment;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.nktrials.laboratory.StudyDrugStart;
import org.nktrials.patient.PatientFile;
import org.springframework.stereotype.Component;

/** Tells the laboratory when treatment began: what was measured before is the baseline. */
@Component
class FirstStudyDrug implements StudyDrugStart {

  private final PatientFile file;

  FirstStudyDrug(PatientFile file) {
    this.file = file;
  }

  @Override
  public Optional<Instant> of(UUID patientId) {
    return file.of(TreatmentParts.DOSES, patientId).stream()
        .map(DoseRecord::dose)
        .filter(Dose::counts)
        .map(Dose::givenAt)
        .min(Comparator.naturalOrder());
  }
}
