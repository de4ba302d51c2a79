package org.nktrials.patient.roster.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.SiteSummary;
import org.nktrials.patient.roster.Duty;
import org.nktrials.patient.roster.Roster;
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

/** Whom to call now, and the roster of the days to come. */
@Controller
@RequestMapping("/on-call")
class RosterController {

  private final Roster roster;
  private final Clock clock;

  RosterController(Roster roster, Clock clock) {
    this.roster = roster;
    this.clock = clock;
  }

  @GetMapping
  String roster(Model model) {
    List<SiteSummary> kept = roster.kept();
    model.addAttribute("form", DutyForm.empty(kept.size() == 1 ? kept.getFirst().id() : null));
    return draw(model);
  }

  @PostMapping
  ModelAndView enter(
      @Valid @ModelAttribute("form") DutyForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next) {
    if (!problems.hasErrors()) {
      try {
        roster.enter(form.toCommand());
        next.addFlashAttribute("done", form.person() + " is on the roster.");
        return new ModelAndView("redirect:/on-call");
      } catch (Refused refused) {
        FormProblems.onto(problems, refused);
      }
    }
    return again(model);
  }

  @PostMapping("/{duty}/cancel")
  ModelAndView cancel(
      @PathVariable("duty") UUID id,
      @RequestParam(required = false) @Nullable Long version,
      @RequestParam(defaultValue = "") String reason,
      Model model,
      RedirectAttributes next) {
    try {
      roster.cancel(id, version, reason);
      next.addFlashAttribute("done", "Taken off the roster; the entry is kept.");
      return new ModelAndView("redirect:/on-call");
    } catch (Refused refused) {
      model.addAttribute("cancelling", id);
      model.addAttribute("cancelReason", reason);
      model.addAttribute("cancelProblems", refused.problems());
      model.addAttribute("form", DutyForm.empty(null));
      return again(model);
    }
  }

  private ModelAndView again(Model model) {
    return new ModelAndView(draw(model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private String draw(Model model) {
    Instant now = clock.instant();
    List<Duty> ahead = roster.ahead();
    List<SiteSummary> kept = roster.kept();
    Map<UUID, String> options = new LinkedHashMap<>();
    kept.forEach(site -> options.put(site.id(), site.code() + ", " + site.name()));
    model.addAttribute("now", ahead.stream().filter(duty -> duty.isOn(now)).toList());
    model.addAttribute("later", ahead.stream().filter(duty -> !duty.isOn(now)).toList());
    model.addAttribute("sites", options);
    return "patient/roster";
  }
}
