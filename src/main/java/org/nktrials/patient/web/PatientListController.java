package org.nktrials.patient.web;

import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.patient.PatientStatus;
import org.nktrials.patient.Patients;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.TrialSummary;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The patients of a trial at the person's sites. */
@Controller
class PatientListController {

  private final Patients patients;
  private final ProtocolService protocols;
  private final Authority authority;

  PatientListController(Patients patients, ProtocolService protocols, Authority authority) {
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
    Sort.Order order = asked.getSort().getOrderFor("code");
    boolean descending = order != null && order.isDescending();
    Sort sort = Sort.by(descending ? Sort.Direction.DESC : Sort.Direction.ASC, "code");
    model.addAttribute("trial", trial);
    model.addAttribute("text", text);
    model.addAttribute("status", status);
    model.addAttribute("statuses", PatientStatus.values());
    model.addAttribute("descending", descending);
    model.addAttribute(
        "patients",
        patients.search(
            trial.id(),
            text,
            status,
            PageRequest.of(asked.getPageNumber(), asked.getPageSize(), sort)));
    model.addAttribute("mayRegister", authority.may(Permission.REGISTER_PATIENT, trial.id(), null));
    return "patient/list";
  }
}
