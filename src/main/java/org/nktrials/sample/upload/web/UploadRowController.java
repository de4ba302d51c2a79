package org.nktrials.sample.upload.web;

import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.rules.upload.ExpectedSample;
import org.nktrials.rules.upload.RowState;
import org.nktrials.sample.upload.RowSheet;
import org.nktrials.sample.upload.UploadResolving;
import org.nktrials.sample.upload.UploadedRow;
import org.nktrials.sample.upload.Uploads;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One row of an upload: what it says, which sample it may be of, what was said about it. */
@Controller
@RequestMapping("/trials/{code}/samples/uploads/{upload}/rows/{row}")
class UploadRowController {

  private static final String VIEW = "sample/upload-row";

  private final UploadPage page;
  private final Uploads uploads;
  private final UploadResolving resolving;

  UploadRowController(UploadPage page, Uploads uploads, UploadResolving resolving) {
    this.page = page;
    this.uploads = uploads;
    this.resolving = resolving;
  }

  @GetMapping
  String show(
      @PathVariable String code, @PathVariable UUID upload, @PathVariable UUID row, Model model) {
    model.addAttribute("form", RowForm.empty());
    return draw(page.trial(code), upload, row, model);
  }

  @PostMapping
  ModelAndView say(
      @PathVariable String code,
      @PathVariable UUID upload,
      @PathVariable UUID row,
      @Valid @ModelAttribute("form") RowForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next) {
    TrialSummary trial = page.trial(code);
    if (!problems.hasErrors() && form.kind() != null) {
      try {
        UploadedRow now =
            resolving.say(
                trial.id(), upload, row, form.kind(), form.sampleCode(), form.tube(), form.words());
        next.addFlashAttribute("done", words(now));
        return new ModelAndView("redirect:/trials/{code}/samples/uploads/{upload}");
      } catch (Refused refused) {
        FormProblems.onto(problems, refused);
      }
    }
    return new ModelAndView(
        draw(trial, upload, row, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private static String words(UploadedRow now) {
    return now.state() == RowState.TO_RESOLVE
        ? "Row %d is kept and still to resolve: %s".formatted(now.number(), now.reason())
        : "Row %d is %s now.".formatted(now.number(), now.state().label(1));
  }

  private String draw(TrialSummary trial, UUID upload, UUID row, Model model) {
    RowSheet sheet = uploads.row(trial.id(), upload, row);
    model.addAttribute("trial", trial);
    model.addAttribute("sheet", sheet);
    model.addAttribute("upload", sheet.upload());
    model.addAttribute("row", sheet.row());
    model.addAttribute("nearest", offered(sheet.nearest(), true));
    model.addAttribute("resulted", offered(sheet.resulted(), false));
    model.addAttribute("whys", RowForm.Why.values());
    model.addAttribute(
        "mayResolve",
        uploads.mayChange(sheet.upload())
            && sheet.upload().state().open()
            && sheet.row().state() != RowState.IMPORTED
            && sheet.row().state() != RowState.WITHDRAWN);
    return VIEW;
  }

  /** One choice a tube, in the order of the samples. */
  private static Map<String, String> offered(List<ExpectedSample> samples, boolean open) {
    Map<String, String> offered = new LinkedHashMap<>();
    for (ExpectedSample sample : samples) {
      String words =
          "%s · %s · %s · %s"
              .formatted(
                  sample.code(),
                  sample.subject(),
                  sample.visit(),
                  sample.collectedOn() == null
                      ? "collection not recorded"
                      : "collected " + sample.collectedOn());
      if (sample.tubes().isEmpty()) {
        offered.put(sample.code(), words);
      }
      sample.tubes().stream()
          .filter(tube -> sample.resulted().contains(tube) != open)
          .forEach(tube -> offered.put(sample.code() + "|" + tube, words + " · tube " + tube));
    }
    return offered;
  }
}
