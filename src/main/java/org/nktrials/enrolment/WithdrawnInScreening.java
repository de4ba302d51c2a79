package org.nktrials.enrolment;

import org.nktrials.access.Permission;
import org.nktrials.patient.ConsentScope;
import org.nktrials.patient.ConsentWithdrawn;
import org.nktrials.patient.PatientStatus;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.patient.Registration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who withdraws consent to treatment before it began gives the place back. */
@Component
class WithdrawnInScreening {

  private static final String WHY = "Consent to treatment withdrawn";

  private final Slots slots;
  private final TreatmentStarted treatment;
  private final TrialLock lock;
  private final Patients patients;
  private final Registration registration;

  WithdrawnInScreening(
      Slots slots,
      TreatmentStarted treatment,
      TrialLock lock,
      Patients patients,
      Registration registration) {
    this.slots = slots;
    this.treatment = treatment;
    this.lock = lock;
    this.patients = patients;
    this.registration = registration;
  }

  @EventListener
  void on(ConsentWithdrawn withdrawn) {
    if (withdrawn.scope() != ConsentScope.TREATMENT) {
      return;
    }
    lock.hold(withdrawn.trialId());
    PatientSummary patient =
        patients.asOfNow(patients.patient(withdrawn.patientId(), Permission.RECORD_CONSENT));
    if (slots.heldBy(patient.id()).isPresent() && !treatment.hasStudyDrug(patient.id())) {
      slots.giveBack(patient, WHY);
    }
    if (patient.status() == PatientStatus.SCREENING) {
      registration.become(patient.id(), PatientStatus.SCREEN_FAILED, WHY);
    }
  }
}
