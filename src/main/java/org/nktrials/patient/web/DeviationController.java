package org.nktrials.patient.web;

import static java.util.stream.Collectors.toMap;

import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.patient.DeviationClass;
import org.nktrials.patient.DeviationClasses;
import org.nktrials.patient.DeviationJudgement;
import org.nktrials.patient.PatientFrame;
import org.nktrials.patient.PatientHead;
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

/** One protocol deviation and its class. */
@Controller
@RequestMapping("/patients/{patient}/deviations/{deviation}")
class DeviationController {

  private static final Map<DeviationClass, String> OPTIONS =
      Stream.of(DeviationClass.values())
          .collect(toMap(one -> one, DeviationClass::label, (a, _) -> a, LinkedHashMap::new));

  private final DeviationClasses classes;
  private final Patients patients;
  private final PatientFrame frame;
  private final Authority authority;

  DeviationController(
      DeviationClasses classes, Patients patients, PatientFrame frame, Authority authority) {
    this.classes = classes;
    this.patients = patients;
    this.frame = frame;
    this.authority = authority;
  }

  @GetMapping
  String deviation(
      @PathVariable("patient") String code, @PathVariable("deviation") UUID id, Model model) {
    PatientSummary patient = patients.patient(code);
    DeviationJudgement judgement = classes.of(patient, id).orElse(null);
    model.addAttribute("form", DeviationForm.of(judgement));
    return draw(patient, id, model);
  }

  @PostMapping
  ModelAndView classify(
      @PathVariable("patient") String code,
      @PathVariable("deviation") UUID id,
      @Valid @ModelAttribute("form") DeviationForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next) {
    PatientSummary patient = patients.patient(code, Permission.CLASSIFY_DEVIATION);
    if (!problems.hasErrors()) {
      try {
        classes.classify(form.toCommand(patient.code(), id));
        next.addFlashAttribute("done", "The class is set.");
        return new ModelAndView("redirect:/patients/{patient}/deviations/{deviation}");
      } catch (Refused refused) {
        FormProblems.onto(problems, refused);
      }
    }
    return new ModelAndView(
        draw(patient, id, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private String draw(PatientSummary patient, UUID id, Model model) {
    PatientHead head = frame.of(patient);
    model.addAttribute("head", head);
    model.addAttribute("trial", head.trial());
    model.addAttribute("patient", patient);
    model.addAttribute("deviation", classes.deviation(patient, id));
    model.addAttribute("judgement", classes.of(patient, id).orElse(null));
    model.addAttribute("options", OPTIONS);
    model.addAttribute(
        "mayClassify",
        authority.may(Permission.CLASSIFY_DEVIATION, patient.trialId(), patient.site().id()));
    return "patient/deviation";
  }
}
