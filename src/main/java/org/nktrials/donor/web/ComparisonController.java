package org.nktrials.donor.web;

import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nktrials.access.Permission;
import org.nktrials.donor.Comparison;
import org.nktrials.donor.Comparisons;
import org.nktrials.donor.DonorChoices;
import org.nktrials.donor.SelectDonor;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All candidates beside each other, and the signed choice. */
@Controller
@RequestMapping("/patients/{patient}/donors")
class ComparisonController {

  private static final String BACK = "redirect:/patients/{patient}/donors/comparison";

  private final Comparisons comparisons;
  private final DonorChoices choices;
  private final DonorFrame frame;

  ComparisonController(Comparisons comparisons, DonorChoices choices, DonorFrame frame) {
    this.comparisons = comparisons;
    this.choices = choices;
    this.frame = frame;
  }

  @GetMapping("/comparison")
  String compare(
      @PathVariable("patient") String code,
      @RequestParam(defaultValue = "false") boolean differences,
      Model model) {
    model.addAttribute("selectForm", ChoiceForm.empty());
    model.addAttribute("reserveForm", ChoiceForm.empty());
    return draw(comparisons.of(code), differences, model);
  }

  @PostMapping("/select")
  ModelAndView select(
      @PathVariable("patient") String code,
      @Valid @ModelAttribute("selectForm") ChoiceForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next) {
    model.addAttribute("reserveForm", ChoiceForm.empty());
    return sign(
        code,
        problems,
        model,
        next,
        "The selection is signed.",
        () ->
            choices.select(
                new SelectDonor(
                    code, form.chosen(), form.reason(), form.password(), form.submission())));
  }

  @PostMapping("/reserve")
  ModelAndView reserve(
      @PathVariable("patient") String code,
      @Valid @ModelAttribute("reserveForm") ChoiceForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next) {
    model.addAttribute("selectForm", ChoiceForm.empty());
    return sign(
        code,
        problems,
        model,
        next,
        "The reserve donor is named.",
        () -> choices.reserve(code, form.chosen(), form.password(), form.submission()));
  }

  private ModelAndView sign(
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
        return new ModelAndView(BACK);
      } catch (Refused refused) {
        FormProblems.onto(problems, refused);
      }
    }
    return new ModelAndView(
        draw(comparison, false, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private String draw(Comparison comparison, boolean differences, Model model) {
    frame.add(comparison.recipient(), model);
    List<ComparisonBlock> blocks =
        ComparisonView.of(
            comparison, frame.may(Permission.VIEW_RELATION_DOUBT, comparison.recipient()));
    model.addAttribute("comparison", comparison);
    model.addAttribute("differences", differences);
    model.addAttribute("marks", LigandMark.of(comparison.outlook().ligands()));
    model.addAttribute(
        "blocks", differences ? blocks.stream().map(ComparisonBlock::differing).toList() : blocks);
    Map<String, String> candidates = new LinkedHashMap<>();
    comparison.donors().stream()
        .filter(one -> one.rank() > 0)
        .forEach(
            one ->
                candidates.put(
                    one.donor().code(), one.donor().shortCode() + ", rank " + one.rank()));
    model.addAttribute("candidates", candidates);
    return "donor/comparison";
  }
}
