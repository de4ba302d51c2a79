package org.nktrials.treatment;

import java.util.UUID;
import org.nktrials.enrolment.TreatmentStarted;
import org.springframework.stereotype.Component;

@Component
class StudyDrugGiven implements TreatmentStarted {

  private final DoseRepository doses;

  StudyDrugGiven(DoseRepository doses) {
    this.doses = doses;
  }

  @Override
  public boolean hasStudyDrug(UUID patientId) {
    return doses.existsByPatientIdAndCancelledAtIsNull(patientId);
  }

  @Override
  public boolean hasHad(UUID patientId, String drug) {
    return doses.existsByPatientIdAndDrugAndCancelledAtIsNull(patientId, drug);
  }
}
