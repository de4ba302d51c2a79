package org.nktrials.treatment.web;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.Valid;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Permission;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.shared.FormProblems;
import org.nktrials.shared.Refused;
import org.nktrials.treatment.DoseOmissions;
import org.nktrials.treatment.OmissionCause;
import org.nktrials.treatment.OmissionKind;
import org.nktrials.treatment.OmittedDose;
import org.nktrials.treatment.ReportedEvents;
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

/** Doses that were not given as planned: reduced, withheld, missed. */
@Controller
@RequestMapping("/patients/{patient}/doses/omit")
class OmissionsController {

  private static final String VIEW = "treatment/omit";

  private final DoseOmissions omissions;
  private final ReportedEvents events;
  private final Patients patients;
  private final TreatmentFrame frame;

  OmissionsController(
      DoseOmissions omissions, ReportedEvents events, Patients patients, TreatmentFrame frame) {
    this.omissions = omissions;
    this.events = events;
    this.patients = patients;
    this.frame = frame;
  }

  /** Drug and day in the address are those that the form begins with. */
  @GetMapping
  String show(
      @PathVariable("patient") String code,
      @RequestParam(required = false) @Nullable String drug,
      @RequestParam(required = false) @Nullable String day,
      Model model) {
    model.addAttribute("omit", OmitForm.of(drug, date(day)));
    return fill(patients.patient(code), model);
  }

  @PostMapping
  ModelAndView record(
      @PathVariable("patient") String code,
      @Valid @ModelAttribute("omit") OmitForm form,
      BindingResult result,
      Model model,
      RedirectAttributes flash) {
    PatientSummary patient = patients.patient(code, Permission.RECORD_DOSE);
    if (!result.hasErrors()) {
      try {
        OmittedDose saved = omissions.record(form.toCommand(patient.code()));
        flash.addFlashAttribute("done", "Saved as " + saved.omission().kind().label() + ".");
        flash.addFlashAttribute("raised", saved.deviations());
        return new ModelAndView("redirect:/patients/{patient}/doses");
      } catch (Refused refused) {
        FormProblems.onto(result, refused);
      }
    }
    return TreatmentFrame.unprocessable(fill(patient, model), model);
  }

  @PostMapping("/{omission}/cancel")
  ModelAndView cancel(
      @PathVariable("patient") String code,
      @PathVariable UUID omission,
      @Valid @ModelAttribute("cancel") CancelForm form,
      BindingResult result,
      Model model,
      RedirectAttributes flash) {
    PatientSummary patient = patients.patient(code, Permission.RECORD_DOSE);
    if (!result.hasErrors()) {
      try {
        omissions.cancel(
            patient.code(), omission, form.version(), requireNonNullElse(form.reason(), ""));
        flash.addFlashAttribute("done", "Cancelled; it stays readable.");
        return new ModelAndView("redirect:/patients/{patient}/doses/omit");
      } catch (Refused refused) {
        FormProblems.onto(result, refused);
      }
    }
    model.addAttribute("cancelling", omission);
    return TreatmentFrame.unprocessable(fill(patient, model), model);
  }

  private String fill(PatientSummary patient, Model model) {
    frame.fill(patient, model);
    model.addAttribute("omissions", omissions.of(patient.id()).reversed());
    Map<UUID, String> eventNames = new LinkedHashMap<>();
    events.of(patient).forEach(event -> eventNames.put(event.id(), event.label()));
    model.addAttribute("eventNames", eventNames);
    model.addAttribute("kinds", kinds());
    model.addAttribute("causes", causes());
    if (!model.containsAttribute("omit")) {
      model.addAttribute("omit", OmitForm.of(null, null));
    }
    if (!model.containsAttribute("cancel")) {
      model.addAttribute("cancel", new CancelForm(null, null));
    }
    return VIEW;
  }

  private static Map<String, String> kinds() {
    Map<String, String> words = new LinkedHashMap<>();
    for (OmissionKind kind : OmissionKind.values()) {
      words.put(kind.name(), kind.label());
    }
    return words;
  }

  private static Map<String, String> causes() {
    Map<String, String> words = new LinkedHashMap<>();
    for (OmissionCause cause : OmissionCause.values()) {
      words.put(cause.name(), cause.label());
    }
    return words;
  }

  /** A date that cannot be read is left empty: it came with the address, nobody typed it. */
  private static @Nullable LocalDate date(@Nullable String text) {
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException unreadable) {
      return null;
    }
  }
}
