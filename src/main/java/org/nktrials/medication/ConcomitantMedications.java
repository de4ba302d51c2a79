package org.nktrials.medication;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.nktrials.patient.Deviations;
import org.nktrials.patient.PatientFile;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.patient.ProcedurePerformed;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Medication besides the study's. What the protocol prohibits is recorded and raised. */
@Service
@Transactional
public class ConcomitantMedications {

  private final PatientFile file;
  private final MedicationRepository medications;
  private final EntryStore store;
  private final ProhibitedMedication prohibited;
  private final Patients patients;
  private final Deviations deviations;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ConcomitantMedications(
      PatientFile file,
      MedicationRepository medications,
      EntryStore store,
      ProhibitedMedication prohibited,
      Patients patients,
      Deviations deviations,
      ApplicationEventPublisher events,
      Clock clock) {
    this.file = file;
    this.medications = medications;
    this.store = store;
    this.prohibited = prohibited;
    this.patients = patients;
    this.deviations = deviations;
    this.events = events;
    this.clock = clock;
  }

  /** Medications of a patient that the caller may see, cancelled ones included. */
  @Transactional(readOnly = true)
  public List<ConcomitantMedication> of(UUID patientId) {
    return file.of(MedicationParts.MEDICATIONS, patientId).stream()
        .map(MedicationRecord::view)
        .toList();
  }

  /** Records a medication; one that is prohibited during the study raises a deviation. */
  public ConcomitantMedication record(
      String patientCode, MedicationEntry entry, UUID submissionId) {
    PatientSummary patient = store.patient(patientCode);
    Optional<ProhibitedMedication.Found> found = prohibited.of(patient, entry.drug());
    boolean submittedBefore = medications.findBySubmissionId(submissionId).isPresent();
    MedicationRecord record =
        store.record(
            patient,
            entry.period(),
            submissionId,
            medications,
            () ->
                new MedicationRecord(patient, entry, clock.instant(), submissionId)
                    .belongTo(found));
    if (!submittedBefore) {
      found.ifPresent(one -> raiseDuringStudy(patient, entry, one));
      events.publishEvent(
          new ProcedurePerformed(
              patient.trialId(),
              patient.id(),
              "CONMED",
              patient.dateAt(clock.instant()),
              record.id()));
    }
    return record.view();
  }

  /** Corrects a medication. */
  public ConcomitantMedication correct(String patientCode, Change change, MedicationEntry entry) {
    PatientSummary patient = store.patient(patientCode);
    Optional<ProhibitedMedication.Found> found = prohibited.of(patient, entry.drug());
    return store
        .correct(
            patient,
            change,
            entry.period(),
            medications,
            one -> {
              boolean known = one.view().prohibitedClass() != null;
              one.take(entry);
              one.belongTo(found);
              found.filter(_ -> !known).ifPresent(which -> raiseDuringStudy(patient, entry, which));
            })
        .view();
  }

  /** Cancels a medication; it stays readable, and so does a deviation that it raised. */
  public void cancel(String patientCode, Change change) {
    store.correct(
        store.patient(patientCode), change, null, medications, one -> one.cancel(clock.instant()));
  }

  /** What certainly ended before consent is history, not a deviation. */
  private boolean duringStudy(PatientSummary patient, MedicationEntry entry) {
    return patients.consents(patient).stream()
        .map(consent -> patient.dateAt(consent.givenAt()))
        .min(LocalDate::compareTo)
        .filter(entry.period()::canReach)
        .isPresent();
  }

  private void raiseDuringStudy(
      PatientSummary patient, MedicationEntry entry, ProhibitedMedication.Found found) {
    if (!duringStudy(patient, entry)) {
      return;
    }
    deviations.raise(
        patient,
        "prohibited-medication",
        "%s (%s) %s: the protocol prohibits %s%s."
            .formatted(
                entry.drug(),
                entry.indication(),
                entry.period().words(),
                found.name().toLowerCase(Locale.ROOT),
                found.isDefault() ? " (default list)" : ""),
        clock.instant());
  }
}
