package org.nktrials.treatment;

import java.util.List;
import org.nktrials.patient.NextStep;
import org.nktrials.patient.NextStepSource;
import org.nktrials.patient.PatientFile;
import org.nktrials.patient.PatientStatus;
import org.nktrials.patient.PatientSummary;
import org.springframework.stereotype.Component;

/** Treatment that has not begun. */
@Component
class TreatmentSteps implements NextStepSource {

  private static final int FIRST_DOSE = 50;

  private final PatientFile file;

  TreatmentSteps(PatientFile file) {
    this.file = file;
  }

  @Override
  public List<NextStep> nextSteps(PatientSummary patient) {
    boolean waiting =
        patient.status() == PatientStatus.ENROLLED
            && file.of(TreatmentParts.DOSES, patient.id()).stream()
                .noneMatch(dose -> dose.dose().counts());
    return waiting
        ? List.of(
            new NextStep(
                FIRST_DOSE,
                "No study drug was given yet: an investigator or a pharmacist authorises the first"
                    + " dose.",
                "Go to doses",
                "/patients/" + patient.code() + "/doses"))
        : List.of();
  }
}
