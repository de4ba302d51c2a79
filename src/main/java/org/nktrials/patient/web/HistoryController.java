package org.nktrials.patient.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.audit.AuditTrail;
import org.nktrials.audit.HistoryEntry;
import org.nktrials.audit.LastVisit;
import org.nktrials.audit.TrailFilter;
import org.nktrials.patient.PatientFrame;
import org.nktrials.patient.PatientHead;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Everything that was ever changed about a patient, about one record of the patient or about one
 * field of it, or what others changed since the reader's last visit.
 */
@Controller
class HistoryController {

  private static final Pattern COLUMN = Pattern.compile("[a-z][a-z0-9_]{0,62}");

  private final Patients patients;
  private final PatientFrame frame;
  private final AuditTrail trail;
  private final LastVisit visits;
  private final Authority authority;

  HistoryController(
      Patients patients,
      PatientFrame frame,
      AuditTrail trail,
      LastVisit visits,
      Authority authority) {
    this.patients = patients;
    this.frame = frame;
    this.trail = trail;
    this.visits = visits;
    this.authority = authority;
  }

  /**
   * The history.
   *
   * @param field a column of the record; anything else shows all fields
   * @param since "last-visit" for what others did since then
   */
  @GetMapping("/patients/{patient}/history")
  String history(
      @PathVariable("patient") String code,
      @RequestParam(required = false) @Nullable UUID record,
      @RequestParam(defaultValue = "") String field,
      @RequestParam(defaultValue = "") String since,
      Pageable asked,
      Model model) {
    PatientSummary patient = patients.patient(code, Permission.VIEW_HISTORY);
    String column = COLUMN.matcher(field).matches() ? field : null;
    Instant visit = since.equals("last-visit") ? visits.before().orElse(null) : null;
    addHead(model, patient);
    model.addAttribute("record", record);
    model.addAttribute("field", column == null ? null : column.replace('_', ' '));
    model.addAttribute("since", visit);
    Page<HistoryEntry> page =
        trail.find(
            filter(patient, record, column, visit),
            PageRequest.of(asked.getPageNumber(), asked.getPageSize()));
    model.addAttribute("entries", page);
    model.addAttribute("shown", shown(page, column));
    return "patient/history";
  }

  private void addHead(Model model, PatientSummary patient) {
    PatientHead head = frame.of(patient);
    model.addAttribute("head", head);
    model.addAttribute("trial", head.trial());
    model.addAttribute("patient", patient);
  }

  private TrailFilter filter(
      PatientSummary patient,
      @Nullable UUID record,
      @Nullable String column,
      @Nullable Instant visit) {
    TrailFilter filter = TrailFilter.ofPatient(patient.id()).of(record, column);
    return visit == null ? filter : filter.byOthersSince(visit, authority.person().id());
  }

  private static List<HistoryEntry> shown(Page<HistoryEntry> page, @Nullable String column) {
    return column == null
        ? page.getContent()
        : page.getContent().stream().map(entry -> entry.only(column)).toList();
  }
}
