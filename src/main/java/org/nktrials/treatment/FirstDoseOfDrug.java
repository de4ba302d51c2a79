package org.nktrials.treatment;

import java.time.LocalDate;
import java.util.UUID;

/** First dose of one of the study drugs. */
record FirstDoseOfDrug(UUID trialId, String drug, UUID patientId, LocalDate on, long doses) {

  FirstDose first() {
    return new FirstDose(patientId, on, doses);
  }
}
