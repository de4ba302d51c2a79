package org.nktrials.outcome.web;

import jakarta.servlet.http.HttpServletResponse;
import org.nktrials.access.Permission;
import org.nktrials.outcome.response.TumourLesions;
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

/** Lesions at baseline. */
@Controller
@RequestMapping("/patients/{patient}/outcome/lesions")
class LesionController {

  private final Patients patients;
  private final TumourLesions lesions;
  private final OutcomePage page;

  LesionController(Patients patients, TumourLesions lesions, OutcomePage page) {
    this.patients = patients;
    this.lesions = lesions;
    this.page = page;
  }

  @GetMapping("/new")
  String form(@PathVariable("patient") String code, Model model) {
    return page(patients.patient(code, Permission.RECORD_OUTCOME), model);
  }

  @PostMapping
  String save(
      @PathVariable("patient") String code,
      @ModelAttribute("form") LesionForm form,
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
        lesions.enter(form.toCommand(patient.code()));
        next.addFlashAttribute("done", "The lesion is saved.");
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
    model.addAttribute("kinds", Choices.LESION_KINDS);
    model.addAttribute("methods", Choices.METHODS);
    model.addAttribute("yesNo", Choices.YES_NO);
    if (!model.containsAttribute("form")) {
      model.addAttribute("form", LesionForm.empty());
    }
    return "outcome/lesion";
  }
}
