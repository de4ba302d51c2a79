package org.nktrials.safety.web;

import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.patient.PatientFrame;
import org.nktrials.patient.PatientHead;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.ProtocolDefinition;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.rules.adverseevent.Expectedness;
import org.nktrials.rules.toxicity.Relatedness;
import org.nktrials.safety.AuthorityReportKind;
import org.nktrials.safety.SaeCase;
import org.nktrials.safety.SeriousEvents;
import org.nktrials.toxicity.AdverseEvent;
import org.nktrials.toxicity.AdverseEvents;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of a case, which four forms come back to when they are refused. */
@Component
class SaePage {

  private final SeriousEvents cases;
  private final AdverseEvents events;
  private final PatientFrame frame;
  private final ProtocolService protocols;
  private final Authority authority;
  private final Clock clock;

  SaePage(
      SeriousEvents cases,
      AdverseEvents events,
      PatientFrame frame,
      ProtocolService protocols,
      Authority authority,
      Clock clock) {
    this.cases = cases;
    this.events = events;
    this.frame = frame;
    this.protocols = protocols;
    this.authority = authority;
    this.clock = clock;
  }

  /** The view's name; forms that the model already has are left as they were sent. */
  String draw(PatientSummary patient, UUID event, Model model) {
    SaeCase found = cases.caseOf(patient, event);
    AdverseEvent serious = events.event(patient, event);
    ProtocolDefinition protocol = protocols.version(patient.protocolVersionId()).definition();
    PatientHead head = frame.of(patient);
    model.addAttribute("head", head);
    model.addAttribute("trial", head.trial());
    model.addAttribute("patient", patient);
    model.addAttribute("event", serious);
    model.addAttribute("sae", found);
    model.addAttribute("drugs", protocol.suspects());
    model.addAttribute("clock", ClockWords.of(found, clock.instant()));
    model.addAttribute("relatednesses", Relatedness.values());
    model.addAttribute("expectednesses", Expectedness.values());
    model.addAttribute("kinds", kinds());
    model.addAttribute("mayReport", may(Permission.REPORT_SERIOUS_EVENT, patient));
    model.addAttribute("mayAssess", may(Permission.ASSESS_AS_SPONSOR, patient));
    addForms(found, model);
    return "safety/case";
  }

  private static void addForms(SaeCase found, Model model) {
    if (!model.containsAttribute("reportForm")) {
      model.addAttribute("reportForm", new ReportForm(found.draft(), null, found.version()));
    }
    if (!model.containsAttribute("assessForm")) {
      model.addAttribute("assessForm", new AssessForm(null, null, null, null, found.version()));
    }
    if (!model.containsAttribute("authorityForm")) {
      model.addAttribute("authorityForm", AuthorityForm.empty());
    }
  }

  private static Map<String, String> kinds() {
    Map<String, String> kinds = new TreeMap<>();
    for (AuthorityReportKind kind : AuthorityReportKind.values()) {
      kinds.put(kind.name(), kind.label());
    }
    return kinds;
  }

  private boolean may(Permission permission, PatientSummary patient) {
    return authority.may(permission, patient.trialId(), patient.site().id());
  }
}
