package org.nktrials.patient.web;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.document.CsvTable;
import org.nktrials.patient.PatientStatus;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.patient.SinceLastVisit;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.shared.SortColumns;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The patients of a trial at the person's sites. */
@Controller
class PatientListController {

  private static final SortColumns COLUMNS =
      SortColumns.of("code", "status", "birthYear", "sex", "registeredAt");

  private final Patients patients;
  private final ProtocolService protocols;
  private final Authority authority;
  private final SinceLastVisit visits;

  PatientListController(
      Patients patients, ProtocolService protocols, Authority authority, SinceLastVisit visits) {
    this.visits = visits;
    this.patients = patients;
    this.protocols = protocols;
    this.authority = authority;
  }

  @GetMapping("/trials/{code}/patients")
  String list(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(required = false) @Nullable PatientStatus status,
      Pageable asked,
      Model model) {
    TrialSummary trial = protocols.trial(code);
    model.addAttribute("trial", trial);
    model.addAttribute("text", text);
    model.addAttribute("status", status);
    model.addAttribute("statuses", PatientStatus.values());
    Page<PatientSummary> page = patients.list(trial.id(), text, status, COLUMNS.page(asked));
    Map<UUID, Integer> changed = visits.ofTrial(trial.id());
    model.addAttribute("patients", page);
    model.addAttribute(
        "rows", page.map(one -> new PatientRow(one, changed.get(one.id()))).getContent());
    model.addAttribute("mayRegister", authority.may(Permission.REGISTER_PATIENT, trial.id(), null));
    return "patient/list";
  }

  @GetMapping("/trials/{code}/patients.csv")
  ResponseEntity<byte[]> file(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(required = false) @Nullable PatientStatus status,
      Pageable asked) {
    TrialSummary trial = protocols.trial(code);
    CsvTable table = new CsvTable("code", "site", "status", "birth_year", "sex", "registered_at");
    for (PatientSummary one : patients.search(trial.id(), text, status, COLUMNS.whole(asked))) {
      table.row(
          one.code(),
          one.site().code(),
          one.status().label(),
          one.birthYear(),
          one.sex().label(),
          one.registeredAt());
    }
    return table.download(trial.code() + "-patients.csv");
  }
}
