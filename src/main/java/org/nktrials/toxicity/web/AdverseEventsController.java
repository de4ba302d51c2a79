package org.nktrials.toxicity.web;

import jakarta.validation.Valid;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Permission;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.shared.FormProblems;
import org.nktrials.shared.Refused;
import org.nktrials.toxicity.AdverseEvent;
import org.nktrials.toxicity.AdverseEvents;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A patient's adverse events, and the form of a new one. */
@Controller
@RequestMapping("/patients/{patient}/adverse-events")
class AdverseEventsController {

  private final AdverseEvents events;
  private final Patients patients;
  private final AdverseEventPage page;
  private final MessageSource messages;

  AdverseEventsController(
      AdverseEvents events, Patients patients, AdverseEventPage page, MessageSource messages) {
    this.events = events;
    this.patients = patients;
    this.page = page;
    this.messages = messages;
  }

  @InitBinder
  void look(WebRequest request) {
    DetailsForm.refuseOtherRows(request);
  }

  @GetMapping
  String list(
      @PathVariable("patient") String code,
      @RequestParam(defaultValue = "false") boolean incomplete,
      Model model) {
    return page.list(patients.patient(code), incomplete, model);
  }

  /** Term and day in the address, as a severe laboratory result gives them, begin the form. */
  @GetMapping("/new")
  String blank(
      @PathVariable("patient") String code,
      @RequestParam(required = false) @Nullable String term,
      @RequestParam(required = false) @Nullable LocalDate onsetDate,
      Model model) {
    AdverseEventForm begun =
        term == null || onsetDate == null ? null : AdverseEventForm.about(term, onsetDate);
    return page.blank(patient(code), begun, TypedText.stored(), model);
  }

  @PostMapping
  ModelAndView record(
      @PathVariable("patient") String code,
      @RequestParam(required = false) @Nullable String chosen,
      @Valid @ModelAttribute("form") AdverseEventForm form,
      BindingResult result,
      WebRequest request,
      Model model,
      RedirectAttributes flash) {
    PatientSummary patient = patient(code);
    if (!result.hasErrors()) {
      try {
        AdverseEvent event =
            events.record(
                patient.code(),
                page.entry(patient, form, chosen),
                form.nextDose(),
                form.submission());
        flash.addFlashAttribute("done", page.saved(patient, event));
        return new ModelAndView("redirect:/patients/{patient}/adverse-events");
      } catch (Refused refused) {
        FormProblems.onto(result, refused);
      }
    }
    return new ModelAndView(
        page.blank(
            patient, form, TypedText.sent(request.getParameterMap(), result, messages), model),
        model.asMap(),
        HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private PatientSummary patient(String code) {
    return patients.patient(code, Permission.RECORD_ADVERSE_EVENT);
  }
}
