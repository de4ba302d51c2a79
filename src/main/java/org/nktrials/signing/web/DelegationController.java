package org.nktrials.signing.web;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.DelegatedTask;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.shared.FormProblems;
import org.nktrials.shared.Refused;
import org.nktrials.signing.DelegationFilter;
import org.nktrials.signing.Delegations;
import org.nktrials.signing.WithdrawDelegation;
import org.springframework.data.domain.Pageable;
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

/** The delegation list of a trial, and its forms for investigators. */
@Controller
@RequestMapping("/trials/{code}/delegations")
class DelegationController {

  private static final DelegationFilter CURRENT = new DelegationFilter("", null, false);

  private final Delegations delegations;
  private final DelegationPage page;
  private final ProtocolService protocols;

  DelegationController(Delegations delegations, DelegationPage page, ProtocolService protocols) {
    this.delegations = delegations;
    this.page = page;
    this.protocols = protocols;
  }

  @GetMapping
  String list(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(required = false) @Nullable DelegatedTask of,
      @RequestParam(defaultValue = "false") boolean all,
      Pageable asked,
      Model model) {
    TrialSummary trial = protocols.trial(code);
    model.addAttribute("form", DelegationForm.empty(delegations.today(null)));
    return page.draw(trial, new DelegationFilter(name, of, all), asked, model);
  }

  @PostMapping
  ModelAndView delegate(
      @PathVariable String code,
      @Valid @ModelAttribute("form") DelegationForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next) {
    TrialSummary trial = protocols.trial(code);
    if (!problems.hasErrors()) {
      try {
        delegations.delegate(form.toCommand(code));
        return back(code, next, "Delegated and signed. The person acknowledges it on this page.");
      } catch (Refused refused) {
        FormProblems.onto(problems, refused);
      }
    }
    return again(trial, model);
  }

  @PostMapping("/{delegation}/acknowledge")
  ModelAndView acknowledge(
      @PathVariable String code,
      @PathVariable("delegation") UUID id,
      Model model,
      RedirectAttributes next) {
    try {
      delegations.acknowledge(code, id);
      return back(code, next, "Acknowledged.");
    } catch (Refused refused) {
      model.addAttribute("refused", refused.problems());
      model.addAttribute("form", DelegationForm.empty(delegations.today(null)));
      return again(protocols.trial(code), model);
    }
  }

  @PostMapping("/{delegation}/withdraw")
  ModelAndView withdraw(
      @PathVariable String code,
      @PathVariable("delegation") UUID id,
      @RequestParam(required = false) @Nullable Long version,
      @RequestParam(required = false) @Nullable LocalDate on,
      @RequestParam(defaultValue = "") String reason,
      Model model,
      RedirectAttributes next) {
    try {
      delegations.withdraw(new WithdrawDelegation(code, id, version, on, reason));
      return back(code, next, "Withdrawn; the delegation stays in the list of all.");
    } catch (Refused refused) {
      model.addAttribute("withdrawing", id);
      model.addAttribute("withdrawReason", reason);
      model.addAttribute("withdrawOn", on);
      model.addAttribute("refused", refused.problems());
      model.addAttribute("form", DelegationForm.empty(delegations.today(null)));
      return again(protocols.trial(code), model);
    }
  }

  private ModelAndView again(TrialSummary trial, Model model) {
    return new ModelAndView(
        page.draw(trial, CURRENT, Pageable.ofSize(50), model),
        model.asMap(),
        HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private static ModelAndView back(String code, RedirectAttributes next, String done) {
    next.addFlashAttribute("done", done);
    return new ModelAndView("redirect:/trials/" + code + "/delegations");
  }
}
