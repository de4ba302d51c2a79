package org.nktrials.enrolment.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.nktrials.access.Permission;
import org.nktrials.enrolment.Enrolment;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.shared.FormProblems;
import org.nktrials.shared.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Confirms eligibility or records a screen failure. */
@Controller
@RequestMapping("/patients/{patient}")
class ScreeningEndController {

  private final Enrolment enrolment;
  private final Patients patients;
  private final EligibilityPage page;

  ScreeningEndController(Enrolment enrolment, Patients patients, EligibilityPage page) {
    this.enrolment = enrolment;
    this.patients = patients;
    this.page = page;
  }

  @PostMapping("/eligibility/confirm")
  String confirm(
      @PathVariable String patient,
      @Valid @ModelAttribute("confirmForm") ConfirmForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next,
      HttpServletResponse response) {
    PatientSummary found = patients.patient(patient, Permission.CONFIRM_ELIGIBILITY);
    if (!problems.hasErrors()) {
      try {
        enrolment.confirm(found.code(), form.password());
        next.addFlashAttribute("done", found.code() + " is enrolled. The place is confirmed.");
        return "redirect:/patients/" + found.code();
      } catch (Refused refused) {
        FormProblems.onto(problems, refused);
      }
    }
    response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    return page.draw(found, model);
  }

  @PostMapping("/screen-failure")
  String screenFailed(
      @PathVariable String patient,
      @Valid @ModelAttribute("failureForm") ReasonForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next,
      HttpServletResponse response) {
    PatientSummary found = patients.patient(patient, Permission.RECORD_ELIGIBILITY);
    if (!problems.hasErrors()) {
      try {
        enrolment.screenFailed(found.code(), form.text());
        next.addFlashAttribute("done", "Recorded the screen failure of " + found.code() + ".");
        return "redirect:/patients/" + found.code();
      } catch (Refused refused) {
        FormProblems.onto(problems, refused);
      }
    }
    response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    return page.draw(found, model);
  }
}
