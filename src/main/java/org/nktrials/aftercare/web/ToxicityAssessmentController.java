package org.nktrials.aftercare.web;

import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.nktrials.access.Permission;
import org.nktrials.aftercare.AssessmentKind;
import org.nktrials.aftercare.ToxicityAssessment;
import org.nktrials.aftercare.ToxicityAssessments;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.rules.toxicity.assessment.CrsFindings.Hypotension;
import org.nktrials.rules.toxicity.assessment.CrsFindings.Hypoxia;
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

/** ToxicityAssessments of GvHD and CRS: findings, computed grade, confirmation. */
@Controller
@RequestMapping("/patients/{patient}/after-infusion")
class ToxicityAssessmentController {

  private static final String ONE =
      "redirect:/patients/{patient}/after-infusion/assessments/{assessment}";

  private final ToxicityAssessments assessments;
  private final Patients patients;
  private final AfterInfusionPage page;

  ToxicityAssessmentController(
      ToxicityAssessments assessments, Patients patients, AfterInfusionPage page) {
    this.assessments = assessments;
    this.patients = patients;
    this.page = page;
  }

  @GetMapping("/gvhd")
  String gvhd(@PathVariable("patient") String code, Model model) {
    PatientSummary patient = patients.patient(code, Permission.RECORD_EXAMINATION);
    model.addAttribute("form", GvhdForm.empty(page.today(patient)));
    return entry(patient, AssessmentKind.ACUTE_GVHD, model);
  }

  @PostMapping("/gvhd")
  ModelAndView gvhd(
      @PathVariable("patient") String code,
      @Valid @ModelAttribute("form") GvhdForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next) {
    PatientSummary patient = patients.patient(code, Permission.RECORD_EXAMINATION);
    form.check(problems);
    if (!problems.hasErrors()) {
      try {
        return entered(assessments.enter(form.toCommand(patient.code())), next);
      } catch (Refused refused) {
        FormProblems.onto(problems, refused);
      }
    }
    return again(entry(patient, AssessmentKind.ACUTE_GVHD, model), model);
  }

  @GetMapping("/crs")
  String crs(@PathVariable("patient") String code, Model model) {
    PatientSummary patient = patients.patient(code, Permission.RECORD_EXAMINATION);
    model.addAttribute("form", CrsForm.empty(page.today(patient)));
    return entry(patient, AssessmentKind.CRS, model);
  }

  @PostMapping("/crs")
  ModelAndView crs(
      @PathVariable("patient") String code,
      @Valid @ModelAttribute("form") CrsForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next) {
    PatientSummary patient = patients.patient(code, Permission.RECORD_EXAMINATION);
    form.check(problems);
    if (!problems.hasErrors()) {
      try {
        return entered(assessments.enter(form.toCommand(patient.code())), next);
      } catch (Refused refused) {
        FormProblems.onto(problems, refused);
      }
    }
    return again(entry(patient, AssessmentKind.CRS, model), model);
  }

  @GetMapping("/assessments/{assessment}")
  String show(@PathVariable("patient") String code, @PathVariable UUID assessment, Model model) {
    PatientSummary patient = patients.patient(code);
    ToxicityAssessment one = assessments.one(patient, assessment);
    model.addAttribute("form", ConfirmForm.of(one));
    return one(patient, one, model);
  }

  @PostMapping("/assessments/{assessment}/confirm")
  ModelAndView confirm(
      @PathVariable("patient") String code,
      @PathVariable UUID assessment,
      @Valid @ModelAttribute("form") ConfirmForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next) {
    PatientSummary patient = patients.patient(code, Permission.SIGN_VERDICT);
    if (!problems.hasErrors()) {
      try {
        assessments.confirm(
            patient.code(), assessment, form.version(), form.grade(), Typed.text(form.reason()));
        next.addFlashAttribute("done", "Confirmed the grade.");
        return new ModelAndView(ONE);
      } catch (Refused refused) {
        FormProblems.onto(problems, refused);
      }
    }
    return again(one(patient, assessments.one(patient, assessment), model), model);
  }

  @PostMapping("/assessments/{assessment}/cancel")
  ModelAndView cancel(
      @PathVariable("patient") String code,
      @PathVariable UUID assessment,
      @Valid @ModelAttribute("form") ConfirmForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next) {
    PatientSummary patient = patients.patient(code, Permission.RECORD_EXAMINATION);
    if (!problems.hasErrors()) {
      try {
        assessments.cancel(patient.code(), assessment, form.version(), Typed.text(form.reason()));
        next.addFlashAttribute("done", "Cancelled; it stays readable.");
        return new ModelAndView(ONE);
      } catch (Refused refused) {
        FormProblems.onto(problems, refused);
      }
    }
    return again(one(patient, assessments.one(patient, assessment), model), model);
  }

  private static ModelAndView entered(ToxicityAssessment one, RedirectAttributes next) {
    next.addFlashAttribute("done", one.computedText());
    next.addAttribute("assessment", one.id());
    return new ModelAndView(ONE);
  }

  private static ModelAndView again(String view, Model model) {
    return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private String entry(PatientSummary patient, AssessmentKind kind, Model model) {
    page.frame(patient, model);
    model.addAttribute("kind", kind);
    Map<String, String> pressures = new LinkedHashMap<>();
    for (Hypotension one : Hypotension.values()) {
      pressures.put(one.name(), one.label());
    }
    Map<String, String> oxygen = new LinkedHashMap<>();
    for (Hypoxia one : Hypoxia.values()) {
      oxygen.put(one.name(), one.label());
    }
    model.addAttribute("pressures", pressures);
    model.addAttribute("oxygen", oxygen);
    model.addAttribute("bilirubinUnits", Map.of("umol/L", "µmol/L", "mg/dL", "mg/dL"));
    return "aftercare/" + kind.key();
  }

  private String one(PatientSummary patient, ToxicityAssessment one, Model model) {
    page.frame(patient, model);
    Map<String, String> grades = new LinkedHashMap<>();
    for (int grade = 0; grade <= 4; grade++) {
      grades.put(String.valueOf(grade), one.kind().grade(grade));
    }
    model.addAttribute("one", one);
    model.addAttribute("grades", grades);
    return "aftercare/assessment";
  }
}
