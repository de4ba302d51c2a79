package org.nktrials.medication.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.medication.BestResponse;
import org.nktrials.medication.ConcomitantMedications;
import org.nktrials.medication.MedicalHistories;
import org.nktrials.medication.TherapyKind;
import org.nktrials.patient.PatientFrame;
import org.nktrials.patient.PatientHead;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.ProtocolService;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the pages of medication and history show: a fixed number of queries. */
@Component
class MedicationPage {

  private final PatientFrame frame;
  private final ConcomitantMedications medications;
  private final MedicalHistories histories;
  private final ProtocolService protocols;
  private final Authority authority;

  MedicationPage(
      PatientFrame frame,
      ConcomitantMedications medications,
      MedicalHistories histories,
      ProtocolService protocols,
      Authority authority) {
    this.frame = frame;
    this.medications = medications;
    this.histories = histories;
    this.protocols = protocols;
    this.authority = authority;
  }

  String show(PatientSummary patient, Model model) {
    addHead(patient, model);
    model.addAttribute("medications", medications.of(patient.id()));
    model.addAttribute("conditions", histories.conditions(patient.id()));
    model.addAttribute("therapies", histories.therapies(patient.id()));
    model.addAttribute("allergies", histories.allergies(patient.id()));
    model.addAttribute("kinds", EntryKind.values());
    model.addAttribute(
        "prohibited",
        protocols.version(patient.protocolVersionId()).definition().concomitantMedication());
    return "medication/medication";
  }

  /** The form of a new entry, or of a stored one. */
  String form(
      PatientSummary patient, EntryKind kind, @Nullable UUID id, EntryForm form, Model model) {
    addHead(patient, model);
    model.addAttribute("kind", kind);
    model.addAttribute("id", id);
    if (!model.containsAttribute("form")) { // one that was sent carries its errors
      model.addAttribute("form", form);
    }
    Map<String, String> therapies = new LinkedHashMap<>();
    for (TherapyKind one : TherapyKind.values()) {
      therapies.put(one.name(), one.label());
    }
    model.addAttribute("therapyKinds", therapies);
    Map<String, String> responses = new LinkedHashMap<>();
    for (BestResponse one : BestResponse.values()) {
      responses.put(one.name(), one.label());
    }
    model.addAttribute("responses", responses);
    return "medication/entry";
  }

  private void addHead(PatientSummary patient, Model model) {
    PatientHead head = frame.of(patient);
    model.addAttribute("head", head);
    model.addAttribute("trial", head.trial());
    model.addAttribute("patient", patient);
    model.addAttribute(
        "mayRecord",
        authority.may(Permission.RECORD_MEDICATION, patient.trialId(), patient.site().id()));
  }
}
