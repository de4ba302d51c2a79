package org.nktrials.laboratory.web;

import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.patient.PatientFrame;
import org.nktrials.patient.PatientHead;
import org.nktrials.patient.PatientSummary;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What every laboratory page of a patient shows. */
@Component
class PatientPage {

  private final PatientFrame frame;
  private final Authority authority;

  PatientPage(PatientFrame frame, Authority authority) {
    this.frame = frame;
    this.authority = authority;
  }

  void frame(PatientSummary patient, Model model) {
    PatientHead head = frame.of(patient);
    model.addAttribute("head", head);
    model.addAttribute("trial", head.trial());
    model.addAttribute("patient", patient);
    model.addAttribute("mayEnter", may(Permission.ENTER_LABORATORY_RESULTS, patient));
    model.addAttribute("mayJudge", may(Permission.RECORD_ADVERSE_EVENT, patient));
    model.addAttribute("mayViewHistory", may(Permission.VIEW_HISTORY, patient));
  }

  private boolean may(Permission permission, PatientSummary patient) {
    return authority.may(permission, patient.trialId(), patient.site().id());
  }
}
