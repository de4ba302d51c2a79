package org.nktrials.patient.web;

import jakarta.validation.Valid;
import java.util.Objects;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.patient.ConsentDocuments;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.TrialSummary;
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

/** The versions of a trial's consent form. */
@Controller
@RequestMapping("/trials/{code}/consent-forms")
class ConsentDocumentController {

  private final ConsentDocuments documents;
  private final ProtocolService protocols;
  private final Authority authority;

  ConsentDocumentController(
      ConsentDocuments documents, ProtocolService protocols, Authority authority) {
    this.documents = documents;
    this.protocols = protocols;
    this.authority = authority;
  }

  @GetMapping
  String show(@PathVariable String code, Model model) {
    return draw(protocols.trial(code), model);
  }

  @PostMapping
  ModelAndView add(
      @PathVariable String code,
      @Valid @ModelAttribute("form") ConsentDocumentForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next) {
    TrialSummary trial = protocols.trial(code);
    authority.require(Permission.ADMINISTER, trial.id());
    if (!problems.hasErrors()) {
      try {
        documents.add(
            trial.code(),
            Objects.requireNonNull(form.label()),
            Objects.requireNonNull(form.effectiveFrom()),
            form.submission());
        next.addFlashAttribute("done", "Saved. Patients who signed another one are asked again.");
        return new ModelAndView("redirect:/trials/{code}/consent-forms");
      } catch (Refused refused) {
        FormProblems.onto(problems, refused);
      }
    }
    return new ModelAndView(draw(trial, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private String draw(TrialSummary trial, Model model) {
    model.addAttribute("trial", trial);
    model.addAttribute("documents", documents.of(trial.id()));
    model.addAttribute("mayAdd", authority.may(Permission.ADMINISTER, trial.id(), null));
    if (!model.containsAttribute("form")) {
      model.addAttribute("form", ConsentDocumentForm.empty());
    }
    return "patient/consent-forms";
  }
}
