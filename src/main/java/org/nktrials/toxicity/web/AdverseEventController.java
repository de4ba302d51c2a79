package org.nktrials.toxicity.web;

import jakarta.validation.Valid;
import java.util.UUID;
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

/** One stored adverse event: completed, corrected, cancelled. */
@Controller
@RequestMapping("/patients/{patient}/adverse-events/{event}")
class AdverseEventController {

  private static final String BACK = "redirect:/patients/{patient}/adverse-events";

  private final AdverseEvents events;
  private final Patients patients;
  private final AdverseEventPage page;
  private final MessageSource messages;

  AdverseEventController(
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
  String show(@PathVariable("patient") String code, @PathVariable("event") UUID id, Model model) {
    PatientSummary patient = patients.patient(code);
    AdverseEvent event = events.event(patient, id);
    return shown(patient, event, model);
  }

  @PostMapping
  ModelAndView change(
      @PathVariable("patient") String code,
      @PathVariable("event") UUID id,
      @RequestParam(required = false) @Nullable String chosen,
      @Valid @ModelAttribute("form") AdverseEventForm form,
      BindingResult result,
      WebRequest request,
      Model model,
      RedirectAttributes flash) {
    PatientSummary patient = patients.patient(code, Permission.RECORD_ADVERSE_EVENT);
    AdverseEvent event = events.event(patient, id);
    if (!result.hasErrors()) {
      try {
        events.change(
            patient.code(), id, form.version(), page.entry(patient, form, chosen), form.why());
        flash.addFlashAttribute("done", page.saved(patient, events.event(patient, id)));
        return new ModelAndView(BACK);
      } catch (Refused refused) {
        FormProblems.onto(result, refused);
      }
    }
    TypedText text = TypedText.sent(request.getParameterMap(), result, messages);
    return unprocessable(page.stored(patient, event, form, text, model), model);
  }

  @PostMapping("/cancel")
  ModelAndView cancel(
      @PathVariable("patient") String code,
      @PathVariable("event") UUID id,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(required = false) @Nullable Long version,
      Model model,
      RedirectAttributes flash) {
    PatientSummary patient = patients.patient(code, Permission.RECORD_ADVERSE_EVENT);
    try {
      events.cancel(patient.code(), id, version, reason);
      flash.addFlashAttribute("done", "The adverse event is cancelled; it stays readable.");
      return new ModelAndView(BACK);
    } catch (Refused refused) {
      AdverseEvent event = events.event(patient, id);
      model.addAttribute("cancelProblems", refused.problems());
      model.addAttribute("cancelReason", reason);
      return unprocessable(shown(patient, event, model), model);
    }
  }

  private String shown(PatientSummary patient, AdverseEvent event, Model model) {
    return page.stored(
        patient,
        event,
        AdverseEventForm.of(event),
        DetailsForm.text(event, patient.site().zone()),
        model);
  }

  private static ModelAndView unprocessable(String view, Model model) {
    return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
  }
}
