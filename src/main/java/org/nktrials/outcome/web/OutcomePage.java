package org.nktrials.outcome.web;

import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.outcome.followup.Outcomes;
import org.nktrials.outcome.followup.PatientOutcome;
import org.nktrials.patient.PatientFrame;
import org.nktrials.patient.PatientHead;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.ProtocolService;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What every page of the outcome tab shows. */
@Component
class OutcomePage {

  private final PatientFrame frame;
  private final ProtocolService protocols;
  private final Outcomes outcomes;
  private final Authority authority;

  OutcomePage(
      PatientFrame frame, ProtocolService protocols, Outcomes outcomes, Authority authority) {
    this.frame = frame;
    this.protocols = protocols;
    this.outcomes = outcomes;
    this.authority = authority;
  }

  PatientOutcome into(PatientSummary patient, Model model) {
    PatientHead head = frame.of(patient);
    PatientOutcome outcome = outcomes.of(patient);
    model.addAttribute("head", head);
    model.addAttribute("trial", head.trial());
    model.addAttribute("patient", patient);
    model.addAttribute("outcome", outcome);
    model.addAttribute("leukaemia", leukaemia(patient));
    model.addAttribute(
        "mayEnter",
        authority.may(Permission.RECORD_OUTCOME, patient.trialId(), patient.site().id()));
    return outcome;
  }

  /** Trials with a cell product are of leukaemia here; the others follow solid tumours. */
  boolean leukaemia(PatientSummary patient) {
    return protocols.version(patient.protocolVersionId()).definition().cellTherapy() != null;
  }
}
