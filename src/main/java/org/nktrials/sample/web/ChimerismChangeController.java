package org.nktrials.sample.web;

import jakarta.validation.Valid;
import java.util.UUID;
import org.nktrials.access.Permission;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.sample.Chimerism;
import org.nktrials.sample.Chimerisms;
import org.nktrials.shared.FormProblems;
import org.nktrials.shared.NotFound;
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

/** One value of donor cells: corrected with a reason, or withdrawn before its release. */
@Controller
@RequestMapping("/patients/{patient}/chimerism/{result}")
class ChimerismChangeController {

  private static final String VIEW = "sample/chimerism-change";

  private final Patients patients;
  private final Chimerisms chimerisms;

  ChimerismChangeController(Patients patients, Chimerisms chimerisms) {
    this.patients = patients;
    this.chimerisms = chimerisms;
  }

  @GetMapping
  String form(@PathVariable("patient") String code, @PathVariable UUID result, Model model) {
    Chimerism found = fill(code, result, model);
    model.addAttribute("form", ChimerismChangeForm.of(found));
    return VIEW;
  }

  @PostMapping
  ModelAndView correct(
      @PathVariable("patient") String code,
      @PathVariable UUID result,
      @Valid @ModelAttribute("form") ChimerismChangeForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next) {
    Chimerism found = fill(code, result, model);
    form.check(problems);
    return done(
        problems,
        model,
        next,
        "Corrected; the new value waits for release.",
        () -> chimerisms.correct(result, form.version(), form.toCommand(code, found), form.said()));
  }

  @PostMapping("/cancel")
  ModelAndView withdraw(
      @PathVariable("patient") String code,
      @PathVariable UUID result,
      @Valid @ModelAttribute("form") ChimerismChangeForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next) {
    fill(code, result, model);
    return done(
        problems,
        model,
        next,
        "Withdrawn; it stays readable.",
        () -> chimerisms.cancel(code, result, form.version(), form.said()));
  }

  private static ModelAndView done(
      BindingResult problems, Model model, RedirectAttributes next, String words, Runnable change) {
    if (!problems.hasErrors()) {
      try {
        change.run();
        next.addFlashAttribute("done", words);
        return new ModelAndView("redirect:/patients/{patient}/chimerism");
      } catch (Refused refused) {
        FormProblems.onto(problems, refused);
      }
    }
    return new ModelAndView(VIEW, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private Chimerism fill(String code, UUID id, Model model) {
    PatientSummary patient = patients.patient(code, Permission.ENTER_LABORATORY_RESULTS);
    Chimerism found =
        chimerisms.of(patient.id()).stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new NotFound("chimerism result"));
    model.addAttribute("patient", patient);
    model.addAttribute("result", found);
    return found;
  }
}
