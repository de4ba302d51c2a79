package org.nktrials.outcome.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.nktrials.access.Permission;
import org.nktrials.outcome.response.TumourFile;
import org.nktrials.outcome.response.TumourLesion;
import org.nktrials.outcome.response.Tumours;
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

/** Assessments of tumours. */
@Controller
@RequestMapping("/patients/{patient}/outcome/tumours")
class TumourController {

  private final Patients patients;
  private final Tumours tumours;
  private final OutcomePage page;

  TumourController(Patients patients, Tumours tumours, OutcomePage page) {
    this.patients = patients;
    this.tumours = tumours;
    this.page = page;
  }

  @GetMapping("/new")
  String form(@PathVariable("patient") String code, Model model) {
    return page(patients.patient(code, Permission.RECORD_OUTCOME), model);
  }

  @PostMapping
  String save(
      @PathVariable("patient") String code,
      @ModelAttribute("form") TumourForm form,
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
        tumours.assess(form.toCommand(patient.code()));
        next.addFlashAttribute("done", "The assessment is saved.");
        return "redirect:/patients/{patient}/outcome";
      } catch (Refused refused) {
        FormProblems.onto(problems, refused);
      }
    }
    response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    return page(patient, model);
  }

  private String page(PatientSummary patient, Model model) {
    TumourFile file = page.into(patient, model).responses().tumours();
    model.addAttribute("targets", file.targets());
    List<Integer> numbers = file.targets().stream().map(TumourLesion::number).toList();
    model.addAttribute(
        "uncounted",
        IntStream.rangeClosed(1, TumourForm.TARGETS)
            .filter(number -> !numbers.contains(number))
            .boxed()
            .toList());
    model.addAttribute("nonTargets", Choices.NON_TARGET);
    model.addAttribute("responses", Choices.RESPONSES);
    model.addAttribute("yesNo", Choices.YES_NO);
    if (!model.containsAttribute("form")) {
      model.addAttribute("form", TumourForm.empty(file.hasNonTargets()));
    }
    return "outcome/tumour";
  }
}
