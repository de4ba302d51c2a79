package org.nktrials.toxicity.web;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Permission;
import org.nktrials.enrolment.TreatmentLevels;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The level of a patient's next doses: assigned, or treatment stopped; both signed. */
@Controller
@RequestMapping("/patients/{patient}/level")
class LevelController {

  private static final String BACK = "redirect:/patients/{patient}/level";

  private final TreatmentLevels levels;
  private final Patients patients;
  private final LevelPage page;

  LevelController(TreatmentLevels levels, Patients patients, LevelPage page) {
    this.levels = levels;
    this.patients = patients;
    this.page = page;
  }

  @GetMapping
  String show(@PathVariable("patient") String code, Model model) {
    return page.show(patients.patient(code), LevelForm.empty(), model);
  }

  @PostMapping("/assign")
  ModelAndView assign(
      @PathVariable("patient") String code,
      @Valid @ModelAttribute("form") LevelForm form,
      BindingResult result,
      Model model,
      RedirectAttributes flash) {
    PatientSummary patient = patients.patient(code, Permission.ASSIGN_LEVEL);
    Integer level = chosen(patient, form, result);
    if (level == null || result.hasErrors()) {
      return unprocessable(patient, form, model);
    }
    try {
      levels.assign(patient.code(), level, form.why(), form.password());
      flash.addFlashAttribute("done", "Signed: the next doses are given at the level chosen.");
      return new ModelAndView(BACK);
    } catch (Refused refused) {
      FormProblems.onto(result, refused);
      return unprocessable(patient, form, model);
    }
  }

  @PostMapping("/stop")
  ModelAndView stop(
      @PathVariable("patient") String code,
      @Valid @ModelAttribute("form") LevelForm form,
      BindingResult result,
      Model model,
      RedirectAttributes flash) {
    PatientSummary patient = patients.patient(code, Permission.ASSIGN_LEVEL);
    if (result.hasErrors()) {
      return unprocessable(patient, form, model);
    }
    try {
      levels.stop(patient.code(), form.why(), form.password());
      flash.addFlashAttribute("done", "Signed: treatment is stopped.");
      return new ModelAndView(BACK);
    } catch (Refused refused) {
      FormProblems.onto(result, refused);
      return unprocessable(patient, form, model);
    }
  }

  private @Nullable Integer chosen(PatientSummary patient, LevelForm form, BindingResult result) {
    Integer level = form.level();
    boolean known = level != null && page.hasLevel(patient, level);
    if (!known && !result.hasFieldErrors("level")) {
      result.rejectValue("level", "level-missing", "Choose a level of the list.");
    }
    return level;
  }

  private ModelAndView unprocessable(PatientSummary patient, LevelForm form, Model model) {
    return new ModelAndView(
        page.show(patient, form, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
  }
}
