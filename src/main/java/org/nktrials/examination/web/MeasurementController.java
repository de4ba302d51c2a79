package org.nktrials.examination.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Permission;
import org.nktrials.examination.Examinations;
import org.nktrials.examination.Measurement;
import org.nktrials.examination.MeasurementCorrections;
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

/** One value: corrected or cancelled, with the reason. */
@Controller
@RequestMapping("/patients/{patient}/examinations/{measurement}")
class MeasurementController {

  private static final String BACK = "redirect:/patients/{patient}/examinations";

  private final Examinations examinations;
  private final MeasurementCorrections corrections;
  private final Patients patients;
  private final ExaminationsPage page;

  MeasurementController(
      Examinations examinations,
      MeasurementCorrections corrections,
      Patients patients,
      ExaminationsPage page) {
    this.examinations = examinations;
    this.corrections = corrections;
    this.patients = patients;
    this.page = page;
  }

  @GetMapping
  String show(@PathVariable("patient") String code, @PathVariable UUID measurement, Model model) {
    PatientSummary patient = patients.patient(code, Permission.RECORD_EXAMINATION);
    Measurement one = examinations.one(patient, measurement);
    return page.correction(patient, one, CorrectionForm.of(one), model);
  }

  @PostMapping
  ModelAndView correct(
      @PathVariable("patient") String code,
      @PathVariable UUID measurement,
      @Valid @ModelAttribute("form") CorrectionForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next) {
    PatientSummary patient = patients.patient(code, Permission.RECORD_EXAMINATION);
    Measurement one = examinations.one(patient, measurement);
    form.check(one.item(), problems);
    if (!problems.hasErrors()) {
      try {
        List<String> prompts =
            corrections.correct(
                patient.code(),
                measurement,
                form.version(),
                form.toReading(one.item()),
                text(form.reason()));
        next.addFlashAttribute("done", "Corrected " + one.item().label() + ".");
        next.addFlashAttribute("prompts", prompts);
        return new ModelAndView(BACK);
      } catch (Refused refused) {
        FormProblems.onto(problems, refused);
      }
    }
    return again(patient, one, form, model);
  }

  @PostMapping("/cancel")
  ModelAndView cancel(
      @PathVariable("patient") String code,
      @PathVariable UUID measurement,
      @Valid @ModelAttribute("form") CorrectionForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next) {
    PatientSummary patient = patients.patient(code, Permission.RECORD_EXAMINATION);
    Measurement one = examinations.one(patient, measurement);
    if (!problems.hasErrors()) {
      try {
        corrections.cancel(patient.code(), measurement, form.version(), text(form.reason()));
        next.addFlashAttribute("done", one.item().label() + " is cancelled; it stays readable.");
        return new ModelAndView(BACK);
      } catch (Refused refused) {
        FormProblems.onto(problems, refused);
      }
    }
    return again(patient, one, form, model);
  }

  private ModelAndView again(
      PatientSummary patient, Measurement one, CorrectionForm form, Model model) {
    return new ModelAndView(
        page.correction(patient, one, form, model),
        model.asMap(),
        HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed;
  }
}
