package org.nktrials.medication.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.nktrials.medication.Allergy;
import org.nktrials.medication.Change;
import org.nktrials.medication.ConcomitantMedication;
import org.nktrials.medication.ConcomitantMedications;
import org.nktrials.medication.MedicalHistories;
import org.nktrials.medication.MedicalHistory;
import org.nktrials.medication.PriorTherapy;
import org.nktrials.medication.Stored;
import org.nktrials.patient.PatientSummary;
import org.nktrials.shared.NotFound;
import org.springframework.stereotype.Component;

/** Turns forms of the four kinds into calls of the services. */
@Component
class Entries {

  private final ConcomitantMedications medications;
  private final MedicalHistories histories;

  Entries(ConcomitantMedications medications, MedicalHistories histories) {
    this.medications = medications;
    this.histories = histories;
  }

  /** Records; the answer is what the person should know besides. */
  String record(PatientSummary patient, EntryKind kind, EntryForm form) {
    String code = patient.code();
    return switch (kind) {
      case MEDICATION -> said(medications.record(code, form.toMedication(), form.submission()));
      case CONDITION -> {
        histories.record(code, form.toCondition(), form.submission());
        yield "Saved.";
      }
      case THERAPY -> {
        histories.record(code, form.toTherapy(), form.submission());
        yield "Saved.";
      }
      case ALLERGY -> {
        histories.record(code, form.toAllergy(), form.submission());
        yield "Saved.";
      }
    };
  }

  String correct(PatientSummary patient, UUID id, EntryKind kind, EntryForm form) {
    Change change = new Change(id, form.version(), form.why());
    String code = patient.code();
    return switch (kind) {
      case MEDICATION -> said(medications.correct(code, change, form.toMedication()));
      case CONDITION -> {
        histories.correct(code, change, form.toCondition());
        yield "Corrected.";
      }
      case THERAPY -> {
        histories.correct(code, change, form.toTherapy());
        yield "Corrected.";
      }
      case ALLERGY -> {
        histories.correct(code, change, form.toAllergy());
        yield "Corrected.";
      }
    };
  }

  void cancel(PatientSummary patient, UUID id, EntryKind kind, EntryForm form) {
    Change change = new Change(id, form.version(), form.why());
    switch (kind) {
      case MEDICATION -> medications.cancel(patient.code(), change);
      case CONDITION -> histories.cancelCondition(patient.code(), change);
      case THERAPY -> histories.cancelTherapy(patient.code(), change);
      case ALLERGY -> histories.cancelAllergy(patient.code(), change);
    }
  }

  /**
   * A stored entry as a form.
   *
   * @throws NotFound when the patient has none of this kind and identity
   */
  EntryForm stored(PatientSummary patient, UUID id) {
    UUID of = patient.id();
    return find(medications.of(of), ConcomitantMedication::stored, id)
        .map(one -> EntryForm.of(one.entry(), one.stored().version()))
        .or(
            () ->
                find(histories.conditions(of), MedicalHistory::stored, id)
                    .map(one -> EntryForm.of(one.entry(), one.stored().version())))
        .or(
            () ->
                find(histories.therapies(of), PriorTherapy::stored, id)
                    .map(one -> EntryForm.of(one.entry(), one.stored().version())))
        .or(
            () ->
                find(histories.allergies(of), Allergy::stored, id)
                    .map(one -> EntryForm.of(one.entry(), one.stored().version())))
        .orElseThrow(() -> new NotFound("entry"));
  }

  private static <T> Optional<T> find(List<T> all, Function<T, Stored> stored, UUID id) {
    return all.stream()
        .filter(one -> stored.apply(one).id().equals(id) && stored.apply(one).counts())
        .findFirst();
  }

  private static String said(ConcomitantMedication saved) {
    return saved.prohibitedClass() == null
        ? "Saved " + saved.entry().drug() + "."
        : "Saved %s. It is prohibited (%s); given during the study this is a protocol deviation."
            .formatted(saved.entry().drug(), saved.prohibitedClass());
  }
}
