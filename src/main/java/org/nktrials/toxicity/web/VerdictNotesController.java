package org.nktrials.toxicity.web;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import jakarta.validation.Valid;
import java.util.UUID;
import org.nktrials.access.Permission;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.shared.FormProblems;
import org.nktrials.shared.Refused;
import org.nktrials.toxicity.LateFindings;
import org.nktrials.toxicity.SponsorComments;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is said of a signed verdict after its signature: the sponsor's comments, late findings. */
@Controller
@RequestMapping("/patients/{patient}/verdict")
class VerdictNotesController {

  private static final String BACK = "redirect:/patients/{patient}/verdict";

  private final SponsorComments comments;
  private final LateFindings findings;
  private final Patients patients;
  private final VerdictPage page;

  VerdictNotesController(
      SponsorComments comments, LateFindings findings, Patients patients, VerdictPage page) {
    this.comments = comments;
    this.findings = findings;
    this.patients = patients;
    this.page = page;
  }

  @PostMapping("/{verdict}/comments")
  ModelAndView comment(
      @PathVariable("patient") String code,
      @PathVariable UUID verdict,
      @Valid @ModelAttribute("commentForm") CommentForm form,
      BindingResult result,
      Model model,
      RedirectAttributes flash) {
    PatientSummary patient = patients.patient(code, Permission.ASSESS_AS_SPONSOR);
    if (!result.hasErrors()) {
      try {
        comments.add(
            patient.code(),
            verdict,
            requireNonNull(form.comment()),
            requireNonNull(form.submissionId()));
        flash.addFlashAttribute("done", "Saved the comment. It changes no verdict.");
        return new ModelAndView(BACK);
      } catch (Refused refused) {
        FormProblems.onto(result, refused);
      }
    }
    return again(patient, model);
  }

  @PostMapping("/findings/{finding}/keep")
  ModelAndView keep(
      @PathVariable("patient") String code,
      @PathVariable UUID finding,
      @Valid @ModelAttribute("keepForm") KeepVerdictForm form,
      BindingResult result,
      Model model,
      RedirectAttributes flash) {
    PatientSummary patient = patients.patient(code, Permission.SIGN_VERDICT);
    if (!result.hasErrors()) {
      try {
        findings.keepVerdict(
            patient.code(), finding, form.version(), requireNonNullElse(form.reason(), ""));
        flash.addFlashAttribute("done", "Saved: the signed verdict stands.");
        return new ModelAndView(BACK);
      } catch (Refused refused) {
        FormProblems.onto(result, refused);
      }
    }
    return again(patient, model);
  }

  private ModelAndView again(PatientSummary patient, Model model) {
    return new ModelAndView(
        page.show(patient, VerdictForm.empty(), model),
        model.asMap(),
        HttpStatus.UNPROCESSABLE_CONTENT);
  }
}
