package org.nktrials.donor.web;

import jakarta.validation.Valid;
import org.nktrials.access.Permission;
import org.nktrials.donor.Comparison;
import org.nktrials.donor.Comparisons;
import org.nktrials.donor.DonationPlans;
import org.nktrials.donor.DonorSummary;
import org.nktrials.donor.Donors;
import org.nktrials.donor.Relation;
import org.nktrials.patient.Sex;
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

/** The donors of a recipient: list, registration, planned days. */
@Controller
@RequestMapping("/patients/{patient}/donors")
class RecipientDonorsController {

  private final Comparisons comparisons;
  private final Donors donors;
  private final DonationPlans plans;
  private final DonorFrame frame;

  RecipientDonorsController(
      Comparisons comparisons, Donors donors, DonationPlans plans, DonorFrame frame) {
    this.comparisons = comparisons;
    this.donors = donors;
    this.plans = plans;
    this.frame = frame;
  }

  @GetMapping
  String list(@PathVariable("patient") String code, Model model) {
    Comparison comparison = comparisons.of(code);
    model.addAttribute("planForm", PlanForm.of(comparison.plan()));
    return list(comparison, model);
  }

  @PostMapping("/plan")
  ModelAndView plan(
      @PathVariable("patient") String code,
      @Valid @ModelAttribute("planForm") PlanForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next) {
    Comparison comparison = checked(code);
    if (!problems.hasErrors()) {
      try {
        plans.enter(code, form.toPlan(), form.why());
        next.addFlashAttribute("done", "The planned days are saved.");
        return new ModelAndView("redirect:/patients/{patient}/donors");
      } catch (Refused refused) {
        FormProblems.onto(problems, refused);
      }
    }
    return again(list(comparison, model), model);
  }

  @GetMapping("/new")
  String form(@PathVariable("patient") String code, Model model) {
    Comparison comparison = checked(code);
    model.addAttribute("form", DonorForm.empty());
    return form(comparison, model);
  }

  @PostMapping
  ModelAndView register(
      @PathVariable("patient") String code,
      @Valid @ModelAttribute("form") DonorForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next) {
    Comparison comparison = checked(code);
    if (!problems.hasErrors()) {
      try {
        DonorSummary donor = donors.register(form.toCommand(code));
        next.addFlashAttribute("done", "Registered " + donor.code() + ". Next: the typing.");
        return new ModelAndView("redirect:/donors/" + donor.code());
      } catch (Refused refused) {
        FormProblems.onto(problems, refused);
      }
    }
    return again(form(comparison, model), model);
  }

  private Comparison checked(String code) {
    Comparison comparison = comparisons.of(code);
    if (!frame.may(Permission.REGISTER_DONOR, comparison.recipient())) {
      throw new AccessDeniedException("Your role does not include this.");
    }
    return comparison;
  }

  private String list(Comparison comparison, Model model) {
    frame.add(comparison.recipient(), model);
    model.addAttribute("comparison", comparison);
    model.addAttribute("marks", LigandMark.of(comparison.outlook().ligands()));
    return "donor/list";
  }

  private String form(Comparison comparison, Model model) {
    frame.add(comparison.recipient(), model);
    model.addAttribute("relations", DonorFrame.words(Relation.values(), Relation::label));
    model.addAttribute("sexes", DonorFrame.words(Sex.values(), Sex::label));
    model.addAttribute("outlook", comparison.outlook());
    return "donor/new";
  }

  private static ModelAndView again(String view, Model model) {
    return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
  }
}
