package org.nktrials.donor.web;

import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Permission;
import org.nktrials.donor.Comparison;
import org.nktrials.donor.Comparisons;
import org.nktrials.donor.Typing;
import org.nktrials.donor.Typings;
import org.nktrials.rules.donorselection.KirPresence;
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

/** Typings of a recipient and the donors: every version, entry, second-person check. */
@Controller
@RequestMapping("/patients/{patient}/donors/typings")
class TypingController {

  private static final String BACK = "redirect:/patients/{patient}/donors/typings";

  private final Typings typings;
  private final Comparisons comparisons;
  private final DonorFrame frame;

  TypingController(Typings typings, Comparisons comparisons, DonorFrame frame) {
    this.typings = typings;
    this.comparisons = comparisons;
    this.frame = frame;
  }

  @GetMapping
  String list(@PathVariable("patient") String code, Model model) {
    model.addAttribute("secondForm", new SecondForm(null, null));
    return list(comparisons.of(code), model);
  }

  @GetMapping("/new")
  String form(
      @PathVariable("patient") String code,
      @RequestParam(required = false) @Nullable String donor,
      Model model) {
    Comparison comparison = checked(code);
    Optional<Typing> last = latest(comparison, donor);
    model.addAttribute("form", TypingForm.empty(donor, last.map(Typing::number).orElse(0)));
    return form(comparison, donor, model);
  }

  @PostMapping
  ModelAndView enter(
      @PathVariable("patient") String code,
      @Valid @ModelAttribute("form") TypingForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next) {
    Comparison comparison = checked(code);
    form.check(problems);
    if (!problems.hasErrors()) {
      try {
        Typing typing = typings.enter(form.toCommand(code));
        next.addFlashAttribute(
            "done",
            typing.isConfirmed()
                ? "The typing is stored and checked by two people."
                : "The typing is stored; a second person still checks it.");
        return new ModelAndView(BACK);
      } catch (Refused refused) {
        FormProblems.onto(problems, refused);
      }
    }
    return again(form(comparison, form.donor(), model), model);
  }

  @PostMapping("/{typing}/confirm")
  ModelAndView confirm(
      @PathVariable("patient") String code,
      @PathVariable UUID typing,
      @Valid @ModelAttribute("secondForm") SecondForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next) {
    Comparison comparison = checked(code);
    if (!problems.hasErrors()) {
      try {
        typings.confirm(code, typing, form.secondUsername(), form.secondPassword());
        next.addFlashAttribute("done", "The typing is checked by two people.");
        return new ModelAndView(BACK);
      } catch (Refused refused) {
        FormProblems.onto(problems, refused);
      }
    }
    model.addAttribute("asked", typing);
    return again(list(comparison, model), model);
  }

  private Comparison checked(String code) {
    Comparison comparison = comparisons.of(code);
    if (!frame.may(Permission.RECORD_TYPING, comparison.recipient())) {
      throw new AccessDeniedException("Your role does not include this.");
    }
    return comparison;
  }

  private static Optional<Typing> latest(Comparison comparison, @Nullable String donor) {
    return donor == null || donor.isBlank()
        ? Optional.ofNullable(comparison.typing())
        : comparison.donors().stream()
            .filter(one -> one.donor().code().equals(donor))
            .findFirst()
            .flatMap(one -> Optional.ofNullable(one.typing()));
  }

  private String list(Comparison comparison, Model model) {
    frame.add(comparison.recipient(), model);
    Map<UUID, String> codes = new LinkedHashMap<>();
    comparison.donors().forEach(one -> codes.put(one.donor().id(), one.donor().shortCode()));
    model.addAttribute("comparison", comparison);
    model.addAttribute("codes", codes);
    model.addAttribute("typings", typings.of(comparison.recipient().id()));
    return "donor/typings";
  }

  private String form(Comparison comparison, @Nullable String donor, Model model) {
    frame.add(comparison.recipient(), model);
    Map<String, String> people = new LinkedHashMap<>();
    people.put("", "Recipient " + comparison.recipient().code());
    comparison.donors().forEach(one -> people.put(one.donor().code(), one.donor().code()));
    model.addAttribute("people", people);
    model.addAttribute("outlook", comparison.outlook());
    model.addAttribute("recipientTyped", comparison.typing() != null);
    model.addAttribute("before", latest(comparison, donor).orElse(null));
    model.addAttribute("loci", LocusWords.LOCI);
    model.addAttribute("genes", LocusWords.GENES);
    Map<String, String> presence = new LinkedHashMap<>();
    presence.put(KirPresence.PRESENT.name(), "present");
    presence.put(KirPresence.ABSENT.name(), "absent");
    model.addAttribute("presence", presence);
    return "donor/typing";
  }

  private static ModelAndView again(String view, Model model) {
    return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
  }
}
