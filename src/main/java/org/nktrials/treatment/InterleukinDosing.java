package org.nktrials.treatment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.nktrials.examination.InterleukinDays;
import org.nktrials.patient.PatientFile;
import org.springframework.stereotype.Component;

/** The days of interleukin-2, for those who watch for what it does. */
@Component
class InterleukinDosing implements InterleukinDays {

  private static final String DRUG = "IL2";

  private final PatientFile file;

  InterleukinDosing(PatientFile file) {
    this.file = file;
  }

  @Override
  public List<LocalDate> of(UUID patientId) {
    return file.of(TreatmentParts.DOSES, patientId).stream()
        .map(DoseRecord::dose)
        .filter(dose -> dose.counts() && dose.drug().equals(DRUG))
        .flatMap(dose -> dose.givenOn().datesUntil(dose.givenOn().plusDays(dose.days())))
        .distinct()
        .sorted()
        .toList();
  }
}
