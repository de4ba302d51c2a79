package org.nktrials.laboratory.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.nktrials.access.Permission;
import org.nktrials.laboratory.LaboratoryResult;
import org.nktrials.laboratory.LaboratoryResults;
import org.nktrials.laboratory.ResultCorrection;
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

/** One stored result: its versions, its correction, its cancellation, what a person says of it. */
@Controller
@RequestMapping("/patients/{patient}/laboratory/results/{result}")
class ResultController {

  private static final String BACK = "redirect:/patients/{patient}/laboratory/results/";

  private final LaboratoryResults results;
  private final ResultCorrection correction;
  private final Patients patients;
  private final PatientPage page;

  ResultController(
      LaboratoryResults results, ResultCorrection correction, Patients patients, PatientPage page) {
    this.results = results;
    this.correction = correction;
    this.patients = patients;
    this.page = page;
  }

  @GetMapping
  String show(@PathVariable("patient") String code, @PathVariable UUID result, Model model) {
    return draw(patients.patient(code), result, model);
  }

  @PostMapping
  String correct(
      @PathVariable("patient") String code,
      @PathVariable UUID result,
      @Valid @ModelAttribute("correction") CorrectionForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next,
      HttpServletResponse response) {
    PatientSummary patient = patients.patient(code, Permission.ENTER_LABORATORY_RESULTS);
    results.result(patient, result);
    if (!problems.hasErrors()) {
      try {
        LaboratoryResult corrected = correction.correct(form.toCommand(patient.code(), result));
        next.addFlashAttribute("done", "Saved the correction; the earlier value stays readable.");
        return BACK + corrected.id();
      } catch (Refused refused) {
        FormProblems.onto(problems, refused);
      }
    }
    response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    return draw(patient, result, model);
  }

  @PostMapping("/cancel")
  String cancel(
      @PathVariable("patient") String code,
      @PathVariable UUID result,
      @Valid @ModelAttribute("cancellation") CancellationForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next,
      HttpServletResponse response) {
    PatientSummary patient = patients.patient(code, Permission.ENTER_LABORATORY_RESULTS);
    results.result(patient, result);
    if (!problems.hasErrors()) {
      try {
        correction.cancel(
            patient.code(), result, Texts.version(form.version()), Texts.of(form.reason()));
        next.addFlashAttribute("done", "The result is cancelled; it stays readable.");
        return BACK + result;
      } catch (Refused refused) {
        FormProblems.onto(problems, refused);
      }
    }
    response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    return draw(patient, result, model);
  }

  @PostMapping("/judgement")
  String judge(
      @PathVariable("patient") String code,
      @PathVariable UUID result,
      @Valid @ModelAttribute("judgement") JudgementForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next,
      HttpServletResponse response) {
    PatientSummary patient = patients.patient(code, Permission.RECORD_ADVERSE_EVENT);
    results.result(patient, result);
    if (!problems.hasErrors()) {
      try {
        correction.judge(
            patient.code(),
            result,
            Texts.version(form.version()),
            form.toJudgement(),
            Texts.of(form.reason()));
        next.addFlashAttribute("done", "Saved the judgement.");
        return BACK + result;
      } catch (Refused refused) {
        FormProblems.onto(problems, refused);
      }
    }
    response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    return draw(patient, result, model);
  }

  private String draw(PatientSummary patient, UUID id, Model model) {
    page.frame(patient, model);
    LaboratoryResult result = results.result(patient, id);
    model.addAttribute("result", result);
    model.addAttribute("standing", ResultWords.standing(result));
    model.addAttribute("versions", results.versions(patient, result));
    model.addAttribute("lacksEvent", !results.withoutEvent(patient, List.of(result)).isEmpty());
    if (!model.containsAttribute("correction")) {
      model.addAttribute("correction", CorrectionForm.of(result));
    }
    if (!model.containsAttribute("cancellation")) {
      model.addAttribute("cancellation", new CancellationForm(null, version(result)));
    }
    if (!model.containsAttribute("judgement")) {
      model.addAttribute("judgement", JudgementForm.of(result));
    }
    return "laboratory/result";
  }

  private static String version(LaboratoryResult result) {
    return String.valueOf(result.version());
  }
}
