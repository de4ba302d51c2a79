package org.nktrials.sample.result.web;

import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Permission;
import org.nktrials.sample.custody.ImmuneSample;
import org.nktrials.sample.custody.Samples;
import org.nktrials.sample.result.Assay;
import org.nktrials.sample.result.AssayResult;
import org.nktrials.sample.result.Assays;
import org.nktrials.shared.FormProblems;
import org.nktrials.shared.NotFound;
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

/** Functional assays of a sample. */
@Controller
@RequestMapping("/samples/{sample}/assays")
class AssayController {

  private final Samples samples;
  private final Assays assays;
  private final SamplePage page;

  AssayController(Samples samples, Assays assays, SamplePage page) {
    this.samples = samples;
    this.assays = assays;
    this.page = page;
  }

  @GetMapping
  String form(
      @PathVariable("sample") String code,
      @RequestParam(required = false) @Nullable UUID replaces,
      Model model) {
    ImmuneSample sample = samples.sample(code, Permission.ENTER_IMMUNE_RESULT);
    fill(sample, model);
    model.addAttribute(
        "form",
        replaces == null
            ? AssayForm.blank()
            : AssayForm.correcting(
                assays.of(sample).stream()
                    .filter(one -> one.id().equals(replaces))
                    .filter(AssayResult::counts)
                    .findFirst()
                    .orElseThrow(() -> new NotFound("assay"))));
    model.addAttribute("correcting", replaces);
    return "sample/assay";
  }

  @PostMapping
  ModelAndView enter(
      @PathVariable("sample") String code,
      @Valid @ModelAttribute("form") AssayForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next) {
    ImmuneSample sample = samples.sample(code, Permission.ENTER_IMMUNE_RESULT);
    fill(sample, model);
    model.addAttribute("correcting", problems.getFieldValue("replaces"));
    if (!problems.hasErrors()) {
      try {
        assays.record(form.toCommand(sample), form.replaces(), form.reason());
        next.addFlashAttribute(
            "done", "Stored with both raw values. Another person of the laboratory releases it.");
        return new ModelAndView("redirect:/samples/" + sample.code());
      } catch (Refused refused) {
        FormProblems.onto(problems, refused);
      }
    }
    return new ModelAndView("sample/assay", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  /** Only the reason of the form counts. */
  @PostMapping("/{record}/withdraw")
  ModelAndView withdraw(
      @PathVariable("sample") String code,
      @PathVariable("record") UUID id,
      @ModelAttribute("form") AssayForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next) {
    ImmuneSample sample = samples.sample(code, Permission.ENTER_IMMUNE_RESULT);
    fill(sample, model);
    model.addAttribute("correcting", id);
    if (!problems.hasErrors()) {
      try {
        String why = form.reason();
        assays.withdraw(sample.code(), id, form.seen(), why == null ? "" : why);
        next.addFlashAttribute("done", "Withdrawn; it stays readable.");
        return new ModelAndView("redirect:/samples/" + sample.code());
      } catch (Refused refused) {
        FormProblems.onto(problems, refused);
      }
    }
    return new ModelAndView("sample/assay", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private void fill(ImmuneSample sample, Model model) {
    page.head(sample, model);
    Map<String, String> words = new LinkedHashMap<>();
    for (Assay assay : Assay.values()) {
      words.put(assay.name(), assay.label() + ": " + assay.reading());
    }
    model.addAttribute("kinds", words);
  }
}
