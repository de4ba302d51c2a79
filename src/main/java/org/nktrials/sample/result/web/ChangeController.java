package org.nktrials.sample.result.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nktrials.access.Permission;
import org.nktrials.sample.custody.ImmuneSample;
import org.nktrials.sample.custody.Samples;
import org.nktrials.sample.result.ImmuneResult;
import org.nktrials.sample.result.ImmuneResults;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One value: corrected with a reason, or withdrawn before its release. */
@Controller
@RequestMapping("/samples/{sample}/results/{result}")
class ChangeController {

  private final Samples samples;
  private final ImmuneResults results;
  private final SamplePage page;

  ChangeController(Samples samples, ImmuneResults results, SamplePage page) {
    this.samples = samples;
    this.results = results;
    this.page = page;
  }

  @GetMapping
  String form(@PathVariable("sample") String code, @PathVariable UUID result, Model model) {
    ImmuneSample sample = samples.sample(code, Permission.ENTER_IMMUNE_RESULT);
    ImmuneResult found = fill(sample, result, model);
    model.addAttribute("form", ChangeForm.of(found));
    return "sample/change";
  }

  @PostMapping
  ModelAndView correct(
      @PathVariable("sample") String code,
      @PathVariable UUID result,
      @Valid @ModelAttribute("form") ChangeForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next) {
    ImmuneSample sample = samples.sample(code, Permission.ENTER_IMMUNE_RESULT);
    ImmuneResult found = fill(sample, result, model);
    Optional<TypedValue> typed = TypedValue.read(form.typed());
    if (typed.isEmpty()) {
      problems.rejectValue("value", "value", TypedValue.HINT);
    }
    return done(
        sample,
        problems,
        model,
        next,
        "Corrected; the new value waits for release.",
        () ->
            results.correct(
                result,
                form.seen(),
                found
                    .measured()
                    .reading(typed.orElseThrow().number(), typed.orElseThrow().qualifier()),
                form.said(),
                form.submission()));
  }

  @PostMapping("/withdraw")
  ModelAndView withdraw(
      @PathVariable("sample") String code,
      @PathVariable UUID result,
      @Valid @ModelAttribute("form") ChangeForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next) {
    ImmuneSample sample = samples.sample(code, Permission.ENTER_IMMUNE_RESULT);
    fill(sample, result, model);
    return done(
        sample,
        problems,
        model,
        next,
        "Withdrawn; it stays readable.",
        () -> results.withdraw(result, form.seen(), form.said()));
  }

  private static ModelAndView done(
      ImmuneSample sample,
      BindingResult problems,
      Model model,
      RedirectAttributes next,
      String words,
      Runnable change) {
    if (!problems.hasErrors()) {
      try {
        change.run();
        next.addFlashAttribute("done", words);
        return new ModelAndView("redirect:/samples/" + sample.code());
      } catch (Refused refused) {
        FormProblems.onto(problems, refused);
      }
    }
    return new ModelAndView("sample/change", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private ImmuneResult fill(ImmuneSample sample, UUID id, Model model) {
    page.head(sample, model);
    ImmuneResult found =
        results.of(List.of(sample.id())).stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new NotFound("result"));
    model.addAttribute("result", found);
    return found;
  }
}
