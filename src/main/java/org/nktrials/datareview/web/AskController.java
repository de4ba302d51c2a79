package org.nktrials.datareview.web;

import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Permission;
import org.nktrials.datareview.Queries;
import org.nktrials.patient.PatientFrame;
import org.nktrials.patient.PatientHead;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.shared.DataPoint;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A question about a value of a patient, or about the patient's records as a whole. */
@Controller
@RequestMapping("/patients/{patient}/queries/new")
class AskController {

  private final Queries queries;
  private final Patients patients;
  private final PatientFrame frame;

  AskController(Queries queries, Patients patients, PatientFrame frame) {
    this.queries = queries;
    this.patients = patients;
    this.frame = frame;
  }

  @GetMapping
  String form(
      @PathVariable("patient") String code,
      @RequestParam(required = false) @Nullable String table,
      @RequestParam(required = false) @Nullable UUID record,
      @RequestParam(required = false) @Nullable String field,
      Model model) {
    PatientSummary patient = patients.patient(code, Permission.OPEN_QUERY);
    AskForm form = AskForm.about(table, record, field);
    model.addAttribute("ask", form);
    return draw(patient, form.at(), model);
  }

  @PostMapping
  ModelAndView ask(
      @PathVariable("patient") String code,
      @Valid @ModelAttribute("ask") AskForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next) {
    PatientSummary patient = patients.patient(code, Permission.OPEN_QUERY);
    if (!problems.hasErrors()) {
      try {
        UUID query = queries.ask(patient.code(), form.at(), form.text(), form.submission());
        next.addFlashAttribute("done", "The site is asked.");
        return new ModelAndView("redirect:/queries/" + query);
      } catch (Refused refused) {
        FormProblems.onto(problems, refused);
      }
    }
    return new ModelAndView(
        draw(patient, form.at(), model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private String draw(PatientSummary patient, @Nullable DataPoint at, Model model) {
    PatientHead head = frame.of(patient);
    model.addAttribute("head", head);
    model.addAttribute("trial", head.trial());
    model.addAttribute("patient", patient);
    model.addAttribute("about", queries.questioned(patient.code(), at));
    return "datareview/ask";
  }
}
