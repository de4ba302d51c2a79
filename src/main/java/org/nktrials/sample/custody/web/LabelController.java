package org.nktrials.sample.custody.web;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import org.nktrials.sample.custody.ImmuneSample;
import org.nktrials.sample.custody.LabelSample;
import org.nktrials.sample.custody.Samples;
import org.nktrials.shared.TimeOrderedId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Makes the code of a planned tube and shows its label. */
@Controller
class LabelController {

  private final Samples samples;

  LabelController(Samples samples) {
    this.samples = samples;
  }

  @PostMapping("/patients/{patient}/samples")
  String label(
      @PathVariable("patient") String code, @Valid @ModelAttribute("form") LabelForm form) {
    ImmuneSample sample =
        samples.label(
            new LabelSample(
                code,
                requireNonNull(form.visit()),
                requireNonNull(form.tube()),
                form.submissionId() == null ? TimeOrderedId.next() : form.submissionId()));
    return "redirect:/samples/" + sample.code() + "/label";
  }
}
