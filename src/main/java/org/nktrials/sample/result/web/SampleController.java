package org.nktrials.sample.result.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Permission;
import org.nktrials.sample.custody.ImmuneSample;
import org.nktrials.sample.custody.Samples;
import org.nktrials.sample.result.ImmuneResults;
import org.nktrials.shared.Refused;
import org.nktrials.shared.TimeOrderedId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A sample with its chain of custody and its results, and their release. */
@Controller
@RequestMapping("/samples/{sample}")
class SampleController {

  private final Samples samples;
  private final ImmuneResults results;
  private final SamplePage page;

  SampleController(Samples samples, ImmuneResults results, SamplePage page) {
    this.samples = samples;
    this.results = results;
    this.page = page;
  }

  @GetMapping
  String show(@PathVariable("sample") String code, Model model) {
    return page.show(samples.sample(code, Permission.VIEW_PATIENT), model);
  }

  @PostMapping("/release")
  ModelAndView release(
      @PathVariable("sample") String code,
      @RequestParam(required = false) @Nullable UUID submissionId,
      Model model,
      RedirectAttributes next) {
    ImmuneSample sample = samples.sample(code, Permission.RELEASE_IMMUNE_RESULT);
    try {
      int released =
          results.release(sample.id(), submissionId == null ? TimeOrderedId.next() : submissionId);
      next.addFlashAttribute(
          "done", released == 0 ? "Nothing waited for release." : released + " results released.");
      return new ModelAndView("redirect:/samples/" + sample.code());
    } catch (Refused refused) {
      model.addAttribute("problems", refused.problems());
      return new ModelAndView(
          page.show(sample, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }
}
