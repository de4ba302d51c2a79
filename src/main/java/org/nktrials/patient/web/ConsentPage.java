package org.nktrials.patient.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.patient.ConsentDocument;
import org.nktrials.patient.ConsentDocuments;
import org.nktrials.patient.ConsentScope;
import org.nktrials.patient.Consents;
import org.nktrials.patient.PatientFrame;
import org.nktrials.patient.PatientHead;
import org.nktrials.patient.PatientStatus;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.patient.Rescreening;
import org.nktrials.patient.ScreenedTwice;
import org.nktrials.patient.Sex;
import org.nktrials.protocol.ProtocolService;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of registration and consent, to which four forms come back when refused. */
@Component
class ConsentPage {

  private final Patients patients;
  private final Consents consents;
  private final ConsentDocuments documents;
  private final Rescreening rescreening;
  private final PatientFrame frame;
  private final ProtocolService protocols;
  private final Authority authority;

  ConsentPage(
      Patients patients,
      Consents consents,
      ConsentDocuments documents,
      Rescreening rescreening,
      PatientFrame frame,
      ProtocolService protocols,
      Authority authority) {
    this.patients = patients;
    this.consents = consents;
    this.documents = documents;
    this.rescreening = rescreening;
    this.frame = frame;
    this.protocols = protocols;
    this.authority = authority;
  }

  /** The view's name; forms that the model already has are left as they were sent. */
  String draw(PatientSummary patient, Model model) {
    PatientHead head = frame.of(patient);
    model.addAttribute("head", head);
    model.addAttribute("trial", head.trial());
    model.addAttribute("patient", patient);
    model.addAttribute("consents", patients.consents(patient));
    model.addAttribute("withdrawals", consents.withdrawals(patient));
    addVersions(patient, head, model);
    addScreenings(patient, model);
    addWords(model);
    addMissing(model, "withdrawal", WithdrawalForm.empty());
    addMissing(model, "demographics", DemographicsForm.of(patient));
    model.addAttribute("mayConsent", may(Permission.RECORD_CONSENT, patient));
    model.addAttribute("mayRegister", may(Permission.REGISTER_PATIENT, patient));
    return "patient/consent";
  }

  private void addVersions(PatientSummary patient, PatientHead head, Model model) {
    UUID trial = patient.trialId();
    ConsentDocument document = documents.current(List.of(trial)).get(trial);
    model.addAttribute("document", document);
    UUID inForce = head.trial().currentVersionId();
    boolean newer = !inForce.equals(patient.protocolVersionId());
    model.addAttribute("newerProtocol", newer ? protocols.version(inForce).label() : null);
    String version = document == null ? null : document.label();
    addMissing(model, "consent", ConsentForm.empty(version));
    addMissing(model, "screening", ConsentForm.empty(version));
  }

  private void addScreenings(PatientSummary patient, Model model) {
    ScreenedTwice other = rescreening.of(patient);
    model.addAttribute("other", other);
    model.addAttribute(
        "mayScreenAgain",
        patient.status() == PatientStatus.SCREEN_FAILED
            && other.after() == null
            && may(Permission.REGISTER_PATIENT, patient));
  }

  private static void addWords(Model model) {
    Map<String, String> sexes = new LinkedHashMap<>();
    for (Sex sex : Sex.values()) {
      sexes.put(sex.name(), sex.label());
    }
    model.addAttribute("sexes", sexes);
    Map<String, String> scopes = new LinkedHashMap<>();
    for (ConsentScope scope : ConsentScope.values()) {
      scopes.put(scope.name(), scope.label() + ": " + scope.effect());
    }
    model.addAttribute("scopes", scopes);
  }

  private boolean may(Permission permission, PatientSummary patient) {
    return authority.may(permission, patient.trialId(), patient.site().id());
  }

  private static void addMissing(Model model, String name, Object form) {
    if (!model.containsAttribute(name)) {
      model.addAttribute(name, form);
    }
  }
}
