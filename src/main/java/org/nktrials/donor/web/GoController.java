package org.nktrials.donor.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.nktrials.access.Permission;
import org.nktrials.donor.Comparison;
import org.nktrials.donor.Comparisons;
import org.nktrials.donor.ConditioningGo;
import org.nktrials.donor.ConditioningGoes;
import org.nktrials.shared.FormProblems;
import org.nktrials.shared.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
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

/** The checklist before conditioning and the signed go. */
@Controller
@RequestMapping("/patients/{patient}/donors/go")
class GoController {

  private final ConditioningGoes goes;
  private final Comparisons comparisons;
  private final DonorFrame frame;

  GoController(ConditioningGoes goes, Comparisons comparisons, DonorFrame frame) {
    this.goes = goes;
    this.comparisons = comparisons;
    this.frame = frame;
  }

  @GetMapping
  String show(@PathVariable("patient") String code, Model model) {
    model.addAttribute("goForm", GoForm.empty());
    return draw(comparisons.of(code), model);
  }

  @PostMapping
  ModelAndView sign(
      @PathVariable("patient") String code,
      @Valid @ModelAttribute("goForm") GoForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next) {
    return done(
        code,
        problems,
        model,
        next,
        "The go is signed: conditioning may be authorised.",
        () -> goes.sign(code, form.password(), form.submission()));
  }

  @PostMapping("/{go}/withdraw")
  ModelAndView withdraw(
      @PathVariable("patient") String code,
      @PathVariable UUID go,
      @Valid @ModelAttribute("goForm") GoForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next) {
    return done(
        code,
        problems,
        model,
        next,
        "The go is withdrawn; it stays readable.",
        () -> goes.withdraw(code, go, form.version(), form.why()));
  }

  private ModelAndView done(
      String code,
      BindingResult problems,
      Model model,
      RedirectAttributes next,
      String done,
      Runnable work) {
    Comparison comparison = comparisons.of(code);
    if (!frame.may(Permission.SELECT_DONOR, comparison.recipient())) {
      throw new AccessDeniedException("Your role does not include this.");
    }
    if (!problems.hasErrors()) {
      try {
        work.run();
        next.addFlashAttribute("done", done);
        return new ModelAndView("redirect:/patients/{patient}/donors/go");
      } catch (Refused refused) {
        FormProblems.onto(problems, refused);
      }
    }
    return new ModelAndView(
        draw(comparison, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private String draw(Comparison comparison, Model model) {
    frame.add(comparison.recipient(), model);
    List<ConditioningGo> signed = goes.of(comparison.recipient().id());
    model.addAttribute("comparison", comparison);
    model.addAttribute("checklist", ConditioningGoes.checklist(comparison));
    model.addAttribute("goes", signed);
    model.addAttribute("standing", ConditioningGoes.standing(signed, comparison).orElse(null));
    return "donor/go";
  }
}
