package org.nktrials.cohort.pack.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.cohort.RedBars;
import org.nktrials.cohort.pack.Packs;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.shared.FormProblems;
import org.nktrials.shared.Refused;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The packs of a trial, and a new one. */
@Controller
@RequestMapping("/trials/{code}/packs")
class PacksController {

  private static final String FORM = "packForm";

  private final Packs packs;
  private final ProtocolService protocols;
  private final RedBars redBars;
  private final Authority authority;

  PacksController(Packs packs, ProtocolService protocols, RedBars redBars, Authority authority) {
    this.packs = packs;
    this.protocols = protocols;
    this.redBars = redBars;
    this.authority = authority;
  }

  @GetMapping
  String list(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String by,
      Pageable page,
      Model model) {
    model.addAttribute(FORM, PackForm.empty());
    return draw(code, by, page, model);
  }

  @PostMapping
  String prepare(
      @PathVariable String code,
      @Valid @ModelAttribute(FORM) PackForm form,
      BindingResult problems,
      Pageable page,
      Model model,
      RedirectAttributes next,
      HttpServletResponse response) {
    authority.require(Permission.PREPARE_PACK, protocols.trial(code).id());
    if (!problems.hasErrors()) {
      try {
        int number = packs.prepare(form.toCommand(code));
        next.addFlashAttribute("done", "Prepared pack " + number + ". Its content stays as it is.");
        return "redirect:/trials/" + code + "/packs/" + number;
      } catch (Refused refused) {
        FormProblems.onto(problems, refused);
      }
    }
    response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    return draw(code, "", page, model);
  }

  private String draw(String code, String by, Pageable page, Model model) {
    TrialSummary trial = protocols.trial(code);
    model.addAttribute("by", by);
    model.addAttribute("packs", packs.list(code, by, page));
    model.addAttribute("trial", trial);
    model.addAttribute("redBars", redBars.of(trial.id()));
    model.addAttribute("mayPrepare", authority.may(Permission.PREPARE_PACK, trial.id(), null));
    return "cohort/packs";
  }
}
