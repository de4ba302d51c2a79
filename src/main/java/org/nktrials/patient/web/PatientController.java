package org.nktrials.patient.web;

import org.nktrials.patient.Deviations;
import org.nktrials.patient.PatientCourse;
import org.nktrials.patient.PatientFrame;
import org.nktrials.patient.PatientHead;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.patient.SinceLastVisit;
import org.nktrials.patient.Worklist;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The overview of a patient. */
@Controller
class PatientController {

  private final Patients patients;
  private final PatientFrame frame;
  private final Worklist worklist;
  private final Deviations deviations;
  private final PatientCourse course;
  private final TimelineDrawing timeline;
  private final SinceLastVisit visits;

  PatientController(
      Patients patients,
      PatientFrame frame,
      Worklist worklist,
      Deviations deviations,
      PatientCourse course,
      TimelineDrawing timeline,
      SinceLastVisit visits) {
    this.patients = patients;
    this.frame = frame;
    this.worklist = worklist;
    this.deviations = deviations;
    this.course = course;
    this.timeline = timeline;
    this.visits = visits;
  }

  @GetMapping("/patients/{patient}")
  String overview(
      @PathVariable("patient") String code,
      @RequestParam(defaultValue = "") String axis,
      Model model) {
    PatientSummary patient = patients.patient(code);
    PatientHead head = frame.of(patient);
    model.addAttribute("head", head);
    model.addAttribute("trial", head.trial());
    model.addAttribute("patient", patient);
    model.addAttribute("news", visits.of(patient));
    model.addAttribute(
        "axis",
        timeline.of(patient, TimelineReach.named(axis)).stream()
            .map(view -> new TimelineView.Of(view, patient.code()))
            .toList());
    model.addAttribute("bands", course.bands(patient));
    model.addAttribute("steps", worklist.stepsOf(patient));
    model.addAttribute("consents", patients.consents(patient));
    model.addAttribute("deviations", deviations.of(patient.id()));
    return "patient/overview";
  }
}
