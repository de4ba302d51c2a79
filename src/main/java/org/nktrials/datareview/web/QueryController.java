package org.nktrials.datareview.web;

import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.datareview.Queries;
import org.nktrials.datareview.Query;
import org.nktrials.datareview.QueryState;
import org.nktrials.patient.PatientFrame;
import org.nktrials.patient.PatientHead;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One query: what was asked, what was said, and the next step. */
@Controller
@RequestMapping("/queries/{query}")
class QueryController {

  private final Queries queries;
  private final Patients patients;
  private final PatientFrame frame;
  private final Authority authority;

  QueryController(Queries queries, Patients patients, PatientFrame frame, Authority authority) {
    this.queries = queries;
    this.patients = patients;
    this.frame = frame;
    this.authority = authority;
  }

  @GetMapping
  String show(@PathVariable("query") UUID id, Model model) {
    Query query = queries.query(id);
    model.addAttribute("step", QueryStepForm.empty(query.version()));
    return draw(query, model);
  }

  @PostMapping("/answer")
  ModelAndView answer(
      @PathVariable("query") UUID id,
      @Valid @ModelAttribute("step") QueryStepForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next) {
    return step(id, form, problems, model, next, "The answer is saved.", queries::answer);
  }

  @PostMapping("/ask-again")
  ModelAndView askAgain(
      @PathVariable("query") UUID id,
      @Valid @ModelAttribute("step") QueryStepForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next) {
    return step(id, form, problems, model, next, "The site is asked again.", queries::askAgain);
  }

  @PostMapping("/close")
  ModelAndView close(
      @PathVariable("query") UUID id,
      @Valid @ModelAttribute("step") QueryStepForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next) {
    return step(id, form, problems, model, next, "The query is closed.", queries::close);
  }

  private ModelAndView step(
      UUID id,
      QueryStepForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next,
      String done,
      Step step) {
    Query query = queries.query(id);
    if (!problems.hasErrors()) {
      try {
        step.take(id, form.version(), form.text());
        next.addFlashAttribute("done", done);
        return new ModelAndView("redirect:/queries/" + id);
      } catch (Refused refused) {
        FormProblems.onto(problems, refused);
      }
    }
    return new ModelAndView(draw(query, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private String draw(Query query, Model model) {
    PatientSummary patient = patients.patient(query.patient());
    PatientHead head = frame.of(patient);
    UUID site = patient.site().id();
    boolean open = query.state() != QueryState.CLOSED;
    model.addAttribute("head", head);
    model.addAttribute("trial", head.trial());
    model.addAttribute("patient", patient);
    model.addAttribute("query", query);
    model.addAttribute("messages", queries.messages(query.id()));
    model.addAttribute(
        "answers", open && authority.may(Permission.ANSWER_QUERY, patient.trialId(), site));
    model.addAttribute("asks", open && queries.maySettle(query));
    model.addAttribute("settledBy", queries.settledBy(query));
    model.addAttribute("record", queries.record(query));
    return "datareview/query";
  }

  /** A step of a query. */
  @FunctionalInterface
  private interface Step {

    void take(UUID query, @Nullable Long version, String message);
  }
}
