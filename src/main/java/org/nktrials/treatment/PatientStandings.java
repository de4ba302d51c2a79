package org.nktrials.treatment;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nktrials.enrolment.LevelAssignment;
import org.nktrials.enrolment.TreatmentLevel;
import org.nktrials.patient.ConsentScope;
import org.nktrials.patient.Consents;
import org.nktrials.patient.PatientStatus;
import org.nktrials.patient.PatientSummary;
import org.nktrials.rules.dosing.PatientStanding;
import org.springframework.stereotype.Component;

/** How a patient stands towards treatment now: consent, status, level, verdict. */
@Component
class PatientStandings {

  private final SignedDlt dlt;
  private final Consents consents;

  PatientStandings(SignedDlt dlt, Consents consents) {
    this.dlt = dlt;
    this.consents = consents;
  }

  PatientStanding of(PatientSummary patient, @Nullable TreatmentLevel level) {
    if (consents.standing(patient).isWithdrawn(ConsentScope.TREATMENT)) {
      return PatientStanding.CONSENT_WITHDRAWN;
    }
    if (patient.status() == PatientStatus.OFF_TREATMENT || (level != null && level.stopped())) {
      return PatientStanding.STOPPED;
    }
    if (patient.status() != PatientStatus.ENROLLED || level == null) {
      return PatientStanding.NOT_ENROLLED;
    }
    Optional<Instant> signed = dlt.signedAt(patient.id());
    LevelAssignment assignment = level.assignment();
    boolean undecided =
        signed.isPresent() && (assignment == null || assignment.at().isBefore(signed.get()));
    return undecided ? PatientStanding.DLT_UNDECIDED : PatientStanding.ENROLLED;
  }
}
