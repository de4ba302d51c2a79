package org.nktrials.medication;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.nktrials.patient.PatientFile;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.ProcedurePerformed;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a patient brings along: conditions, earlier treatments, allergies. */
@Service
@Transactional
public class MedicalHistories {

  private final PatientFile file;
  private final HistoryRepository histories;
  private final TherapyRepository therapies;
  private final AllergyRepository allergies;
  private final EntryStore store;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  MedicalHistories(
      PatientFile file,
      HistoryRepository histories,
      TherapyRepository therapies,
      AllergyRepository allergies,
      EntryStore store,
      ApplicationEventPublisher events,
      Clock clock) {
    this.file = file;
    this.histories = histories;
    this.therapies = therapies;
    this.allergies = allergies;
    this.store = store;
    this.events = events;
    this.clock = clock;
  }

  /** Conditions of a patient that the caller may see, cancelled ones included. */
  @Transactional(readOnly = true)
  public List<MedicalHistory> conditions(UUID patientId) {
    return histories.findByPatientIdOrderByStartEarliestAscEnteredAtAsc(patientId).stream()
        .map(HistoryRecord::view)
        .toList();
  }

  /** Earlier treatments likewise. */
  @Transactional(readOnly = true)
  public List<PriorTherapy> therapies(UUID patientId) {
    return therapies.findByPatientIdOrderByStartEarliestAscEnteredAtAsc(patientId).stream()
        .map(TherapyRecord::view)
        .toList();
  }

  /** Allergies likewise. */
  @Transactional(readOnly = true)
  public List<Allergy> allergies(UUID patientId) {
    return file.of(MedicationParts.ALLERGIES, patientId).stream().map(AllergyRecord::view).toList();
  }

  /** Records a condition. */
  public MedicalHistory record(String patientCode, HistoryEntry entry, UUID submissionId) {
    PatientSummary patient = store.patient(patientCode);
    HistoryRecord record =
        store.record(
            patient,
            entry.period(),
            submissionId,
            histories,
            () -> new HistoryRecord(patient, entry, clock.instant(), submissionId));
    publish(patient, "MEDHX", record);
    return record.view();
  }

  /** Records an earlier treatment. */
  public PriorTherapy record(String patientCode, TherapyEntry entry, UUID submissionId) {
    PatientSummary patient = store.patient(patientCode);
    TherapyRecord record =
        store.record(
            patient,
            entry.period(),
            submissionId,
            therapies,
            () -> new TherapyRecord(patient, entry, clock.instant(), submissionId));
    publish(patient, "PRIORTX", record);
    return record.view();
  }

  /** Records an allergy. */
  public Allergy record(String patientCode, AllergyEntry entry, UUID submissionId) {
    PatientSummary patient = store.patient(patientCode);
    return store
        .record(
            patient,
            entry.period(),
            submissionId,
            allergies,
            () -> new AllergyRecord(patient, entry, clock.instant(), submissionId))
        .view();
  }

  /** Corrects a condition. */
  public void correct(String patientCode, Change change, HistoryEntry entry) {
    store.correct(
        store.patient(patientCode), change, entry.period(), histories, one -> one.take(entry));
  }

  /** Corrects an earlier treatment. */
  public void correct(String patientCode, Change change, TherapyEntry entry) {
    store.correct(
        store.patient(patientCode), change, entry.period(), therapies, one -> one.take(entry));
  }

  /** Corrects an allergy. */
  public void correct(String patientCode, Change change, AllergyEntry entry) {
    store.correct(
        store.patient(patientCode), change, entry.period(), allergies, one -> one.take(entry));
  }

  /** Cancels a condition; it stays readable. */
  public void cancelCondition(String patientCode, Change change) {
    store.correct(
        store.patient(patientCode), change, null, histories, one -> one.cancel(clock.instant()));
  }

  /** Cancels an earlier treatment; it stays readable. */
  public void cancelTherapy(String patientCode, Change change) {
    store.correct(
        store.patient(patientCode), change, null, therapies, one -> one.cancel(clock.instant()));
  }

  /** Cancels an allergy; it stays readable. */
  public void cancelAllergy(String patientCode, Change change) {
    store.correct(
        store.patient(patientCode), change, null, allergies, one -> one.cancel(clock.instant()));
  }

  private void publish(PatientSummary patient, String procedure, DatedRecord record) {
    events.publishEvent(
        new ProcedurePerformed(
            patient.trialId(),
            patient.id(),
            procedure,
            patient.dateAt(record.stored().enteredAt()),
            record.id()));
  }
}
