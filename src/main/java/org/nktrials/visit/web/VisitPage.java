package org.nktrials.visit.web;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nktrials.access.Authority;
import org.nktrials.access.People;
import org.nktrials.access.Permission;
import org.nktrials.patient.PatientFrame;
import org.nktrials.patient.PatientHead;
import org.nktrials.patient.PatientSummary;
import org.nktrials.visit.ScheduleMove;
import org.nktrials.visit.VisitSheet;
import org.nktrials.visit.Visits;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the pages of visits show: a fixed number of queries. */
@Component
class VisitPage {

  private final Visits visits;
  private final PatientFrame frame;
  private final People people;
  private final Authority authority;
  private final Clock clock;

  VisitPage(Visits visits, PatientFrame frame, People people, Authority authority, Clock clock) {
    this.visits = visits;
    this.frame = frame;
    this.people = people;
    this.authority = authority;
    this.clock = clock;
  }

  /** All visits of a patient. */
  String list(PatientSummary patient, Model model) {
    addHead(patient, model);
    model.addAttribute("visits", visits.of(patient.id()));
    addMoves(visits.moves(patient.id()), model);
    return "visit/visits";
  }

  /** One visit; forms that are there already keep what was typed. */
  String sheet(PatientSummary patient, VisitSheet sheet, Model model) {
    addHead(patient, model);
    model.addAttribute("sheet", sheet);
    model.addAttribute("visit", sheet.visit());
    model.addAttribute("mayRecord", may(Permission.RECORD_VISIT, patient));
    model.addAttribute(
        "mayMove", may(Permission.MOVE_SCHEDULE, patient) && !sheet.visit().recorded());
    model.addAttribute("mayViewHistory", may(Permission.VIEW_HISTORY, patient));
    Map<String, String> links = new LinkedHashMap<>();
    for (String procedure : sheet.procedures()) {
      String link = ProcedureLinks.of(patient.code(), procedure);
      if (link != null) {
        links.put(procedure, link);
      }
    }
    model.addAttribute("links", links);
    addMoves(sheet.moves(), model);
    if (!model.containsAttribute("form")) {
      model.addAttribute("form", VisitForm.of(sheet));
    }
    if (!model.containsAttribute("moveForm")) {
      model.addAttribute("moveForm", MoveForm.empty());
    }
    return "visit/visit";
  }

  private void addHead(PatientSummary patient, Model model) {
    PatientHead head = frame.of(patient);
    model.addAttribute("head", head);
    model.addAttribute("trial", head.trial());
    model.addAttribute("patient", patient);
    model.addAttribute("today", patient.dateAt(clock.instant()));
  }

  private void addMoves(List<ScheduleMove> moves, Model model) {
    model.addAttribute("moves", moves);
    model.addAttribute(
        "people", people.byId(moves.stream().map(ScheduleMove::movedBy).collect(toSet())));
  }

  private boolean may(Permission permission, PatientSummary patient) {
    return authority.may(permission, patient.trialId(), patient.site().id());
  }
}
