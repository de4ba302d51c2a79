package org.nktrials.safety.web;

import jakarta.validation.Valid;
import java.util.Locale;
import java.util.UUID;
import org.nktrials.access.Permission;
import org.nktrials.document.Pdf;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.safety.SeriousEvents;
import org.nktrials.shared.FormProblems;
import org.nktrials.shared.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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

/** The case of a serious adverse event: the site's report, the sponsor's judgement. */
@Controller
@RequestMapping("/patients/{patient}/adverse-events/{event}/report")
class SaeController {

  private final SeriousEvents cases;
  private final Patients patients;
  private final SaePage page;

  SaeController(SeriousEvents cases, Patients patients, SaePage page) {
    this.cases = cases;
    this.patients = patients;
    this.page = page;
  }

  @GetMapping
  String show(@PathVariable("patient") String code, @PathVariable UUID event, Model model) {
    return page.draw(patients.patient(code), event, model);
  }

  @GetMapping("/versions/{number}/pdf")
  ResponseEntity<byte[]> pdf(
      @PathVariable("patient") String code, @PathVariable UUID event, @PathVariable int number) {
    PatientSummary patient = patients.patient(code);
    return Pdf.download(
        cases.pdf(patient, event, number),
        "%s-serious-event-v%d.pdf".formatted(patient.code().toLowerCase(Locale.ROOT), number));
  }

  @PostMapping("/draft")
  ModelAndView draft(
      @PathVariable("patient") String code,
      @PathVariable UUID event,
      @Valid @ModelAttribute("reportForm") ReportForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next) {
    PatientSummary patient = patients.patient(code, Permission.REPORT_SERIOUS_EVENT);
    return done(
        patient,
        event,
        problems,
        model,
        next,
        "The draft is kept.",
        () -> cases.saveDraft(patient.code(), event, form.version(), form.text()));
  }

  @PostMapping("/send")
  ModelAndView send(
      @PathVariable("patient") String code,
      @PathVariable UUID event,
      @Valid @ModelAttribute("reportForm") ReportForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next) {
    PatientSummary patient = patients.patient(code, Permission.REPORT_SERIOUS_EVENT);
    return done(
        patient,
        event,
        problems,
        model,
        next,
        "The report is with the sponsor.",
        () -> cases.send(patient.code(), event, form.version(), form.text(), form.password()));
  }

  @PostMapping("/assess")
  ModelAndView assess(
      @PathVariable("patient") String code,
      @PathVariable UUID event,
      @Valid @ModelAttribute("assessForm") AssessForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next) {
    PatientSummary patient = patients.patient(code, Permission.ASSESS_AS_SPONSOR);
    return done(
        patient,
        event,
        problems,
        model,
        next,
        "The judgement is signed.",
        () ->
            cases.assess(patient.code(), event, form.version(), form.toCommand(), form.password()));
  }

  @PostMapping("/authority")
  ModelAndView authority(
      @PathVariable("patient") String code,
      @PathVariable UUID event,
      @Valid @ModelAttribute("authorityForm") AuthorityForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next) {
    PatientSummary patient = patients.patient(code, Permission.ASSESS_AS_SPONSOR);
    return done(
        patient,
        event,
        problems,
        model,
        next,
        "The report to the authority is noted.",
        () ->
            cases.reportedToAuthority(
                patient.code(),
                event,
                form.what(),
                form.number(),
                form.at(patient.site().zone()),
                form.submission()));
  }

  private ModelAndView done(
      PatientSummary patient,
      UUID event,
      BindingResult problems,
      Model model,
      RedirectAttributes next,
      String done,
      Runnable work) {
    if (!problems.hasErrors()) {
      try {
        work.run();
        next.addFlashAttribute("done", done);
        return new ModelAndView(
            "redirect:/patients/%s/adverse-events/%s/report".formatted(patient.code(), event));
      } catch (Refused refused) {
        FormProblems.onto(problems, refused);
      }
    }
    return new ModelAndView(
        page.draw(patient, event, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
  }
}
