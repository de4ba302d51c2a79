package org.nktrials.enrolment.web;

import jakarta.validation.Valid;
import java.util.UUID;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.enrolment.PlaceRequest;
import org.nktrials.enrolment.WaitingList;
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

/** Places of a trial: who waits, who is next, from when the next patients may begin. */
@Controller
@RequestMapping("/trials/{code}/places")
class PlacesController {

  private final WaitingList waiting;
  private final ProtocolService protocols;
  private final Authority authority;
  private final PlacesPage page;

  PlacesController(
      WaitingList waiting, ProtocolService protocols, Authority authority, PlacesPage page) {
    this.waiting = waiting;
    this.protocols = protocols;
    this.authority = authority;
    this.page = page;
  }

  @GetMapping
  String show(@PathVariable String code, Model model) {
    return page.draw(protocols.trial(code), model);
  }

  @PostMapping("/requests")
  ModelAndView ask(
      @PathVariable String code,
      @Valid @ModelAttribute("askForm") PlaceRequestForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next) {
    TrialSummary trial = allowed(code);
    if (!problems.hasErrors()) {
      try {
        PlaceRequest asked = waiting.request(trial.code(), form.siteId(), form.submission());
        next.addFlashAttribute("done", asked.code() + " is on the waiting list.");
        return back(trial);
      } catch (Refused refused) {
        FormProblems.onto(problems, refused);
      }
    }
    return again(trial, model);
  }

  @PostMapping("/requests/{request}/offer")
  ModelAndView offer(
      @PathVariable String code,
      @PathVariable("request") UUID id,
      @Valid @ModelAttribute("offerForm") OfferForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next) {
    TrialSummary trial = allowed(code);
    if (!problems.hasErrors()) {
      try {
        waiting.offer(trial.code(), id, form.number(), form.version(), form.override());
        next.addFlashAttribute("done", "The place is kept for the site. It is told on its Today.");
        return back(trial);
      } catch (Refused refused) {
        FormProblems.onto(problems, refused);
      }
    }
    model.addAttribute("acting", id);
    return again(trial, model);
  }

  @PostMapping("/requests/{request}/withdraw")
  ModelAndView withdraw(
      @PathVariable String code,
      @PathVariable("request") UUID id,
      @Valid @ModelAttribute("endForm") WithdrawRequestForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next) {
    TrialSummary trial = allowed(code);
    if (!problems.hasErrors()) {
      try {
        waiting.withdraw(trial.code(), id, form.version(), form.text());
        next.addFlashAttribute("done", "The request is off the list; it stays readable.");
        return back(trial);
      } catch (Refused refused) {
        FormProblems.onto(problems, refused);
      }
    }
    model.addAttribute("acting", id);
    return again(trial, model);
  }

  private TrialSummary allowed(String code) {
    TrialSummary trial = protocols.trial(code);
    authority.require(Permission.RESERVE_SLOT, trial.id());
    return trial;
  }

  private ModelAndView again(TrialSummary trial, Model model) {
    return new ModelAndView(
        page.draw(trial, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private static ModelAndView back(TrialSummary trial) {
    return new ModelAndView("redirect:/trials/" + trial.code() + "/places");
  }
}
