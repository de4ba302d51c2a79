package org.nktrials.outcome.web;

import jakarta.servlet.http.HttpServletResponse;
import org.nktrials.access.Permission;
import org.nktrials.outcome.followup.FollowUps;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.shared.FormProblems;
import org.nktrials.shared.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Progression, contacts, deaths and other treatment. */
@Controller
@RequestMapping("/patients/{patient}/outcome/follow-up")
class FollowUpController {

  private final Patients patients;
  private final FollowUps followUps;
  private final OutcomePage page;

  FollowUpController(Patients patients, FollowUps followUps, OutcomePage page) {
    this.patients = patients;
    this.followUps = followUps;
    this.page = page;
  }

  @GetMapping("/new")
  String form(@PathVariable("patient") String code, Model model) {
    return page(patients.patient(code, Permission.RECORD_OUTCOME), model);
  }

  @PostMapping
  String save(
      @PathVariable("patient") String code,
      @ModelAttribute("form") FollowUpForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next,
      HttpServletResponse response) {
    PatientSummary patient = patients.patient(code, Permission.RECORD_OUTCOME);
    if (!problems.hasErrors()) {
      form.check(problems);
    }
    if (!problems.hasErrors()) {
      try {
        followUps.record(form.toCommand(patient.code()));
        next.addFlashAttribute("done", "Saved.");
        return "redirect:/patients/{patient}/outcome";
      } catch (Refused refused) {
        FormProblems.onto(problems, refused);
      }
    }
    response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    return page(patient, model);
  }

  private String page(PatientSummary patient, Model model) {
    page.into(patient, model);
    model.addAttribute("kinds", Choices.FOLLOW_UP);
    if (!model.containsAttribute("form")) {
      model.addAttribute("form", FollowUpForm.empty());
    }
    return "outcome/follow-up";
  }
}
