package org.nktrials.patient.web;

import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Permission;
import org.nktrials.patient.Consents;
import org.nktrials.patient.Demographics;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.patient.Rescreening;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Registration and consent of a patient: what was registered, consented to, withdrawn. */
@Controller
@RequestMapping("/patients/{patient}")
class ConsentController {

  private static final String BACK = "redirect:/patients/{patient}/consent";

  private final Consents consents;
  private final Demographics demographics;
  private final Rescreening rescreening;
  private final Patients patients;
  private final ConsentPage page;

  ConsentController(
      Consents consents,
      Demographics demographics,
      Rescreening rescreening,
      Patients patients,
      ConsentPage page) {
    this.consents = consents;
    this.demographics = demographics;
    this.rescreening = rescreening;
    this.patients = patients;
    this.page = page;
  }

  @GetMapping("/consent")
  String show(@PathVariable("patient") String code, Model model) {
    return page.draw(patients.patient(code), model);
  }

  @PostMapping("/consent")
  ModelAndView give(
      @PathVariable("patient") String code,
      @Valid @ModelAttribute("consent") ConsentForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next) {
    PatientSummary patient = patients.patient(code, Permission.RECORD_CONSENT);
    Runnable work =
        () -> {
          consents.give(form.toConsent(patient.code()));
          next.addFlashAttribute("done", "Saved the consent.");
        };
    return done(problems, work) ? new ModelAndView(BACK) : again(patient, model);
  }

  @PostMapping("/consent/withdrawals")
  ModelAndView withdraw(
      @PathVariable("patient") String code,
      @Valid @ModelAttribute("withdrawal") WithdrawalForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next) {
    PatientSummary patient = patients.patient(code, Permission.RECORD_CONSENT);
    Runnable work =
        () -> {
          consents.withdraw(form.toCommand(patient.code()));
          next.addFlashAttribute("done", "Saved the withdrawal; what it stops is stopped.");
        };
    return done(problems, work) ? new ModelAndView(BACK) : again(patient, model);
  }

  @PostMapping("/consent/withdrawals/{withdrawal}/cancel")
  ModelAndView cancel(
      @PathVariable("patient") String code,
      @PathVariable("withdrawal") UUID id,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(required = false) @Nullable Long version,
      Model model,
      RedirectAttributes next) {
    PatientSummary patient = patients.patient(code, Permission.RECORD_CONSENT);
    try {
      consents.cancel(patient.code(), id, version, reason);
      next.addFlashAttribute(
          "done", "The withdrawal is cancelled; it stays readable. The status stays as it is.");
      return new ModelAndView(BACK);
    } catch (Refused refused) {
      model.addAttribute("cancelling", id);
      model.addAttribute("cancelReason", reason);
      model.addAttribute("cancelProblems", refused.problems());
      return again(patient, model);
    }
  }

  @PostMapping("/demographics")
  ModelAndView correct(
      @PathVariable("patient") String code,
      @Valid @ModelAttribute("demographics") DemographicsForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next) {
    PatientSummary patient = patients.patient(code, Permission.REGISTER_PATIENT);
    Runnable work =
        () -> {
          demographics.correct(form.toCommand(patient.code()));
          next.addFlashAttribute("done", "Corrected.");
        };
    return done(problems, work) ? new ModelAndView(BACK) : again(patient, model);
  }

  @PostMapping("/screening-again")
  ModelAndView screenAgain(
      @PathVariable("patient") String code,
      @Valid @ModelAttribute("screening") ConsentForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next) {
    PatientSummary patient = patients.patient(code, Permission.REGISTER_PATIENT);
    if (!problems.hasErrors()) {
      try {
        PatientSummary again = rescreening.register(form.toScreening(patient.code()));
        next.addFlashAttribute(
            "done", "Screened again as %s, before as %s.".formatted(again.code(), patient.code()));
        return new ModelAndView("redirect:/patients/" + again.code());
      } catch (Refused refused) {
        FormProblems.onto(problems, refused);
      }
    }
    return again(patient, model);
  }

  private static boolean done(BindingResult problems, Runnable work) {
    if (problems.hasErrors()) {
      return false;
    }
    try {
      work.run();
      return true;
    } catch (Refused refused) {
      FormProblems.onto(problems, refused);
      return false;
    }
  }

  private ModelAndView again(PatientSummary patient, Model model) {
    return new ModelAndView(
        page.draw(patient, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
  }
}
