package org.nktrials.toxicity.web;

import jakarta.validation.Valid;
import org.nktrials.access.Permission;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.shared.FormProblems;
import org.nktrials.shared.Refused;
import org.nktrials.toxicity.Verdict;
import org.nktrials.toxicity.Verdicts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The DLT verdict of a patient: what the rules propose, what investigators signed. */
@Controller
@RequestMapping("/patients/{patient}/verdict")
class VerdictController {

  private final Verdicts verdicts;
  private final Patients patients;
  private final VerdictPage page;

  VerdictController(Verdicts verdicts, Patients patients, VerdictPage page) {
    this.verdicts = verdicts;
    this.patients = patients;
    this.page = page;
  }

  @GetMapping
  String show(@PathVariable("patient") String code, Model model) {
    return page.show(patients.patient(code), VerdictForm.empty(), model);
  }

  @PostMapping
  ModelAndView sign(
      @PathVariable("patient") String code,
      @Valid @ModelAttribute("form") VerdictForm form,
      BindingResult result,
      Model model,
      RedirectAttributes flash) {
    PatientSummary patient = patients.patient(code, Permission.SIGN_VERDICT);
    if (!result.hasErrors()) {
      try {
        Verdict verdict = verdicts.sign(form.toCommand(patient.code()));
        flash.addFlashAttribute("done", "Signed the verdict: " + verdict.kind().label() + ".");
        return new ModelAndView("redirect:/patients/{patient}/verdict");
      } catch (Refused refused) {
        FormProblems.onto(result, refused);
      }
    }
    return new ModelAndView(
        page.show(patient, form, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
  }
}
