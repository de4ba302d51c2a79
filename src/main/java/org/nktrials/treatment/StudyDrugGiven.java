package org.nktrials.treatment;

import java.util.UUID;
import java.util.stream.Stream;
import org.nktrials.enrolment.TreatmentStarted;
import org.nktrials.patient.PatientFile;
import org.springframework.stereotype.Component;

@Component
class StudyDrugGiven implements TreatmentStarted {

  private final PatientFile file;

  StudyDrugGiven(PatientFile file) {
    this.file = file;
  }

  @Override
  public boolean hasStudyDrug(UUID patientId) {
    return given(patientId).findAny().isPresent();
  }

  @Override
  public boolean hasHad(UUID patientId, String drug) {
    return given(patientId).anyMatch(dose -> dose.drug().equals(drug));
  }

  private Stream<Dose> given(UUID patientId) {
    return file.of(TreatmentParts.DOSES, patientId).stream()
        .map(DoseRecord::dose)
        .filter(Dose::counts);
  }
}
