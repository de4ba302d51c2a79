package org.nktrials.treatment.web;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.nktrials.access.Permission;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.shared.FormProblems;
import org.nktrials.shared.Refused;
import org.nktrials.treatment.Withholding;
import org.nktrials.treatment.Withholdings;
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

/** Withholding the next dose, on a phone at night too, and the decision to go on. */
@Controller
@RequestMapping("/patients/{patient}/withhold")
class WithholdController {

  private static final String VIEW = "treatment/withhold";
  private static final String BACK = "redirect:/patients/{patient}/withhold";

  private final Withholdings withholdings;
  private final Patients patients;
  private final TreatmentFrame frame;

  WithholdController(Withholdings withholdings, Patients patients, TreatmentFrame frame) {
    this.withholdings = withholdings;
    this.patients = patients;
    this.frame = frame;
  }

  @GetMapping
  String show(@PathVariable("patient") String code, Model model) {
    return fill(patients.patient(code), model);
  }

  @PostMapping
  ModelAndView withhold(
      @PathVariable("patient") String code,
      @Valid @ModelAttribute("withhold") WithholdForm form,
      BindingResult result,
      Model model,
      RedirectAttributes flash) {
    PatientSummary patient = patients.patient(code, Permission.WITHHOLD_DOSE);
    if (!result.hasErrors()) {
      try {
        withholdings.withhold(form.toCommand(patient.code()));
        flash.addFlashAttribute("done", "Withheld. An investigator decides how to go on.");
        return new ModelAndView(BACK);
      } catch (Refused refused) {
        FormProblems.onto(result, refused);
      }
    }
    return TreatmentFrame.unprocessable(fill(patient, model), model);
  }

  @PostMapping("/{withholding}/lift")
  ModelAndView lift(
      @PathVariable("patient") String code,
      @PathVariable UUID withholding,
      @Valid @ModelAttribute("lift") LiftForm form,
      BindingResult result,
      Model model,
      RedirectAttributes flash) {
    PatientSummary patient = patients.patient(code, Permission.LIFT_WITHHOLDING);
    if (!result.hasErrors()) {
      try {
        withholdings.lift(
            patient.code(), withholding, form.version(), requireNonNullElse(form.reason(), ""));
        flash.addFlashAttribute("done", "Lifted. Doses may be authorised and given again.");
        return new ModelAndView(BACK);
      } catch (Refused refused) {
        FormProblems.onto(result, refused);
      }
    }
    model.addAttribute("lifting", withholding);
    return TreatmentFrame.unprocessable(fill(patient, model), model);
  }

  private String fill(PatientSummary patient, Model model) {
    frame.fill(patient, model);
    List<Withholding> all = withholdings.of(patient.id());
    model.addAttribute("open", all.stream().filter(Withholding::stands).toList());
    model.addAttribute("lifted", all.stream().filter(one -> !one.stands()).toList());
    if (!model.containsAttribute("withhold")) {
      model.addAttribute("withhold", WithholdForm.empty());
    }
    if (!model.containsAttribute("lift")) {
      model.addAttribute("lift", new LiftForm(null, null, null));
    }
    return VIEW;
  }
}
