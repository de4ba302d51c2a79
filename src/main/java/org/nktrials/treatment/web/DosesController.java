package org.nktrials.treatment.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Permission;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.shared.FormProblems;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.nktrials.treatment.DoseAuthorisations;
import org.nktrials.treatment.DoseCancellation;
import org.nktrials.treatment.Doses;
import org.nktrials.treatment.RecordedDose;
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

/** The page of a patient's doses: planned, authorised, given. */
@Controller
@RequestMapping("/patients/{patient}/doses")
class DosesController {

  private static final String BACK = "redirect:/patients/{patient}/doses";

  private final DoseAuthorisations authorisations;
  private final Doses doses;
  private final DoseCancellation cancellation;
  private final Patients patients;
  private final DosesPage page;

  DosesController(
      DoseAuthorisations authorisations,
      Doses doses,
      DoseCancellation cancellation,
      Patients patients,
      DosesPage page) {
    this.authorisations = authorisations;
    this.doses = doses;
    this.cancellation = cancellation;
    this.patients = patients;
    this.page = page;
  }

  /** The drug in the address is the one that the forms begin with. */
  @GetMapping
  String show(
      @PathVariable("patient") String code,
      @RequestParam(required = false) @Nullable String drug,
      Model model) {
    return page.show(patients.patient(code), drug, model);
  }

  @PostMapping("/authorise")
  ModelAndView authorise(
      @PathVariable("patient") String code,
      @Valid @ModelAttribute("authorise") AuthoriseForm form,
      BindingResult result,
      Model model,
      RedirectAttributes flash) {
    PatientSummary patient = patients.patient(code, Permission.AUTHORISE_DOSE);
    if (result.hasErrors()) {
      return unprocessable(page.show(patient, form.drug(), model), model);
    }
    try {
      authorisations.authorise(form.toCommand(patient.code()));
    } catch (Refused refused) {
      FormProblems.onto(result, refused);
      return unprocessable(
          page.refuse(
              patient, form.drug(), "The dose was not authorised", ofNoField(refused), model),
          model);
    }
    flash.addFlashAttribute("done", "The dose is authorised. Record it once it was given.");
    return new ModelAndView(BACK);
  }

  @PostMapping
  ModelAndView record(
      @PathVariable("patient") String code,
      @Valid @ModelAttribute("dose") DoseForm form,
      BindingResult result,
      Model model,
      RedirectAttributes flash) {
    PatientSummary patient = patients.patient(code, Permission.RECORD_DOSE);
    if (result.hasErrors()) {
      return unprocessable(page.show(patient, form.drug(), model), model);
    }
    try {
      RecordedDose recorded = doses.record(form.toCommand(patient.code()));
      flash.addFlashAttribute("done", "Saved the dose.");
      flash.addFlashAttribute("raised", recorded.deviations());
      return new ModelAndView(BACK);
    } catch (Refused refused) {
      FormProblems.onto(result, refused);
      return unprocessable(
          page.refuse(patient, form.drug(), "The dose was not recorded", ofNoField(refused), model),
          model);
    }
  }

  @PostMapping("/{dose}/cancel")
  ModelAndView cancel(
      @PathVariable("patient") String code,
      @PathVariable UUID dose,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(required = false) @Nullable Long version,
      Model model,
      RedirectAttributes flash) {
    PatientSummary patient = patients.patient(code, Permission.RECORD_DOSE);
    try {
      cancellation.cancel(patient.code(), dose, version, reason);
      flash.addFlashAttribute("done", "The dose is cancelled; it stays readable.");
      return new ModelAndView(BACK);
    } catch (Refused refused) {
      model.addAttribute("cancelling", dose);
      model.addAttribute("cancelReason", reason);
      return unprocessable(
          page.refuse(patient, null, "The dose was not cancelled", refused.problems(), model),
          model);
    }
  }

  /** The others stand beside their fields. */
  private static List<Problem> ofNoField(Refused refused) {
    return refused.problems().stream().filter(problem -> problem.field() == null).toList();
  }

  private static ModelAndView unprocessable(String view, Model model) {
    return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
  }
}
