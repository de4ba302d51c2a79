package org.nktrials.treatment.web;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Permission;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.protocol.ProtocolDefinition;
import org.nktrials.shared.FormProblems;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.nktrials.treatment.Doses;
import org.nktrials.treatment.FirstCycleExposure;
import org.nktrials.treatment.RecordedDose;
import org.nktrials.treatment.TabletCount;
import org.nktrials.treatment.TabletCounts;
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

/** Oral drugs: taken from one day to another, and the tablets that came back. */
@Controller
@RequestMapping("/patients/{patient}/doses/oral")
class OralController {

  private static final String VIEW = "treatment/oral";
  private static final String BACK = "redirect:/patients/{patient}/doses/oral";

  private final Doses doses;
  private final TabletCounts counts;
  private final FirstCycleExposure exposure;
  private final Patients patients;
  private final TreatmentFrame frame;

  OralController(
      Doses doses,
      TabletCounts counts,
      FirstCycleExposure exposure,
      Patients patients,
      TreatmentFrame frame) {
    this.doses = doses;
    this.counts = counts;
    this.exposure = exposure;
    this.patients = patients;
    this.frame = frame;
  }

  @GetMapping
  String show(@PathVariable("patient") String code, Model model) {
    return fill(patients.patient(code), model);
  }

  @PostMapping("/period")
  ModelAndView period(
      @PathVariable("patient") String code,
      @Valid @ModelAttribute("period") PeriodForm form,
      BindingResult result,
      Model model,
      RedirectAttributes flash) {
    PatientSummary patient = patients.patient(code, Permission.RECORD_DOSE);
    if (!result.hasErrors()) {
      try {
        RecordedDose recorded = doses.record(form.toCommand(patient.code()));
        flash.addFlashAttribute("done", "Saved the period.");
        flash.addFlashAttribute("raised", recorded.deviations());
        return new ModelAndView(BACK);
      } catch (Refused refused) {
        FormProblems.onto(result, onFieldsOfPeriod(refused));
      }
    }
    return TreatmentFrame.unprocessable(fill(patient, model), model);
  }

  @PostMapping("/count")
  ModelAndView count(
      @PathVariable("patient") String code,
      @Valid @ModelAttribute("count") CountForm form,
      BindingResult result,
      Model model,
      RedirectAttributes flash) {
    PatientSummary patient = patients.patient(code, Permission.RECORD_DOSE);
    if (!result.hasErrors()) {
      try {
        TabletCount saved = counts.record(form.toCommand(patient.code()));
        flash.addFlashAttribute("done", "Saved the count: " + saved.formula() + ".");
        return new ModelAndView(BACK);
      } catch (Refused refused) {
        FormProblems.onto(result, refused);
      }
    }
    return TreatmentFrame.unprocessable(fill(patient, model), model);
  }

  @PostMapping("/count/{count}/cancel")
  ModelAndView cancel(
      @PathVariable("patient") String code,
      @PathVariable("count") UUID id,
      @Valid @ModelAttribute("cancel") CancelForm form,
      BindingResult result,
      Model model,
      RedirectAttributes flash) {
    PatientSummary patient = patients.patient(code, Permission.RECORD_DOSE);
    if (!result.hasErrors()) {
      try {
        counts.cancel(patient.code(), id, form.version(), requireNonNullElse(form.reason(), ""));
        flash.addFlashAttribute("done", "The count is cancelled; it stays readable.");
        return new ModelAndView(BACK);
      } catch (Refused refused) {
        FormProblems.onto(result, refused);
      }
    }
    model.addAttribute("cancelling", id);
    return TreatmentFrame.unprocessable(fill(patient, model), model);
  }

  private String fill(PatientSummary patient, Model model) {
    frame.fill(patient, model);
    ProtocolDefinition definition = frame.definition(patient);
    model.addAttribute("oral", oral(definition));
    model.addAttribute("counts", counts.of(patient.id()).reversed());
    model.addAttribute("exposures", exposure.of(patient, false));
    model.addAttribute("least", definition.minimumExposure());
    if (!model.containsAttribute("period")) {
      model.addAttribute("period", PeriodForm.empty());
    }
    if (!model.containsAttribute("count")) {
      model.addAttribute("count", CountForm.empty());
    }
    if (!model.containsAttribute("cancel")) {
      model.addAttribute("cancel", new CancelForm(null, null));
    }
    return VIEW;
  }

  /** The service speaks of "givenAt" and "days", this form of first and last day. */
  private static Refused onFieldsOfPeriod(Refused refused) {
    return new Refused(
        refused.problems().stream()
            .map(one -> new Problem(one.code(), field(one.field()), one.sentence(), one.remedy()))
            .toList());
  }

  private static @Nullable String field(@Nullable String field) {
    if ("givenAt".equals(field)) {
      return "start";
    }
    return "days".equals(field) ? "stop" : field;
  }

  private static Map<String, String> oral(ProtocolDefinition definition) {
    Map<String, String> names = new LinkedHashMap<>(DrugNames.of(definition));
    names.remove(definition.escalatedTreatment().code());
    return names;
  }
}
