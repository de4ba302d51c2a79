package org.nktrials.treatment.web;

import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.patient.PatientFrame;
import org.nktrials.patient.PatientHead;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.ProtocolDefinition;
import org.nktrials.protocol.ProtocolService;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;

/** What every page of a patient's treatment shows. */
@Component
class TreatmentFrame {

  private final PatientFrame frame;
  private final ProtocolService protocols;
  private final Authority authority;

  TreatmentFrame(PatientFrame frame, ProtocolService protocols, Authority authority) {
    this.frame = frame;
    this.protocols = protocols;
    this.authority = authority;
  }

  /** Adds head, trial, patient, protocol and its drugs, and what the person may do. */
  PatientHead fill(PatientSummary patient, Model model) {
    PatientHead head = frame.of(patient);
    ProtocolDefinition definition = definition(patient);
    model.addAttribute("head", head);
    model.addAttribute("trial", head.trial());
    model.addAttribute("patient", patient);
    model.addAttribute("definition", definition);
    model.addAttribute("drugs", DrugNames.of(definition));
    model.addAttribute("mayRecord", may(Permission.RECORD_DOSE, patient));
    model.addAttribute("mayAuthorise", may(Permission.AUTHORISE_DOSE, patient));
    model.addAttribute("mayWithhold", may(Permission.WITHHOLD_DOSE, patient));
    model.addAttribute("mayLift", may(Permission.LIFT_WITHHOLDING, patient));
    return head;
  }

  ProtocolDefinition definition(PatientSummary patient) {
    return protocols.version(patient.protocolVersionId()).definition();
  }

  private boolean may(Permission permission, PatientSummary patient) {
    return authority.may(permission, patient.trialId(), patient.site().id());
  }

  /** The page again, with what was typed and why it was refused. */
  static ModelAndView unprocessable(String view, Model model) {
    return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
  }
}
