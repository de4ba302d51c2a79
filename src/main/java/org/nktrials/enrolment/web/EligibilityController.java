package org.nktrials.enrolment.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.nktrials.access.Permission;
import org.nktrials.enrolment.Eligibility;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.shared.FormProblems;
import org.nktrials.shared.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The criteria of a patient. */
@Controller
@RequestMapping("/patients/{patient}/eligibility")
class EligibilityController {

  private final Eligibility eligibility;
  private final Patients patients;
  private final EligibilityPage page;

  EligibilityController(Eligibility eligibility, Patients patients, EligibilityPage page) {
    this.eligibility = eligibility;
    this.patients = patients;
    this.page = page;
  }

  @GetMapping
  String show(@PathVariable String patient, Model model) {
    return page.draw(patients.patient(patient), model);
  }

  @PostMapping
  String save(
      @PathVariable String patient,
      @Valid @ModelAttribute("answersForm") EligibilityForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next,
      HttpServletResponse response) {
    PatientSummary found = patients.patient(patient, Permission.RECORD_ELIGIBILITY);
    if (!form.isComplete(eligibility.of(found))) {
      throw new ResponseStatusException(
          HttpStatus.BAD_REQUEST, "The form does not have a row for every criterion.");
    }
    form.check(problems);
    if (!problems.hasErrors()) {
      try {
        eligibility.answer(found.code(), form.toCommands(), form.reason());
        next.addFlashAttribute("done", "Saved the criteria of " + found.code() + ".");
        return "redirect:/patients/" + found.code() + "/eligibility";
      } catch (Refused refused) {
        FormProblems.onto(problems, refused);
      }
    }
    response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    return page.draw(found, model);
  }
}
