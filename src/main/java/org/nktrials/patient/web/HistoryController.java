package org.nktrials.patient.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Permission;
import org.nktrials.audit.AuditTrail;
import org.nktrials.audit.TrailFilter;
import org.nktrials.patient.PatientFrame;
import org.nktrials.patient.PatientHead;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Everything that was ever changed about a patient, or about one record of the patient. */
@Controller
class HistoryController {

  private final Patients patients;
  private final PatientFrame frame;
  private final AuditTrail trail;

  HistoryController(Patients patients, PatientFrame frame, AuditTrail trail) {
    this.patients = patients;
    this.frame = frame;
    this.trail = trail;
  }

  @GetMapping("/patients/{patient}/history")
  String history(
      @PathVariable("patient") String code,
      @RequestParam(required = false) @Nullable UUID record,
      Pageable asked,
      Model model) {
    PatientSummary patient = patients.patient(code, Permission.VIEW_HISTORY);
    PatientHead head = frame.of(patient);
    model.addAttribute("head", head);
    model.addAttribute("trial", head.trial());
    model.addAttribute("patient", patient);
    model.addAttribute("record", record);
    model.addAttribute(
        "entries",
        trail.find(
            TrailFilter.ofPatient(patient.id()).of(record, null),
            PageRequest.of(asked.getPageNumber(), asked.getPageSize())));
    return "patient/history";
  }
}
