package org.nktrials.sample.upload.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.sample.upload.UploadImports;
import org.nktrials.sample.upload.UploadResolving;
import org.nktrials.shared.Refused;
import org.springframework.data.domain.Pageable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One upload: looked at, resolved, imported, withdrawn. */
@Controller
@RequestMapping("/trials/{code}/samples/uploads/{upload}")
class UploadController {

  private static final String BACK = "redirect:/trials/{code}/samples/uploads/{upload}";

  private final UploadPage page;
  private final UploadLists lists;
  private final UploadResolving resolving;
  private final UploadImports imports;

  UploadController(
      UploadPage page, UploadLists lists, UploadResolving resolving, UploadImports imports) {
    this.page = page;
    this.lists = lists;
    this.resolving = resolving;
    this.imports = imports;
  }

  @GetMapping
  ModelAndView show(
      @PathVariable String code,
      @PathVariable UUID upload,
      @RequestParam(defaultValue = "") String tab,
      Pageable asked) {
    return page.draw(page.trial(code), upload, tab, asked);
  }

  /** What a tab lists. */
  @GetMapping("/rows.csv")
  ResponseEntity<byte[]> csv(
      @PathVariable String code,
      @PathVariable UUID upload,
      @RequestParam(defaultValue = "") String tab,
      Pageable asked) {
    return lists.download(page.trial(code).id(), upload, tab, asked);
  }

  @PostMapping("/columns")
  ModelAndView map(
      @PathVariable String code,
      @PathVariable UUID upload,
      @ModelAttribute ColumnsForm form,
      Pageable asked,
      RedirectAttributes next) {
    return doing(
        code,
        upload,
        UploadTab.COLUMNS,
        asked,
        next,
        "The columns are kept.",
        trial -> resolving.map(trial.id(), upload, form.choices()));
  }

  @PostMapping("/tables/{file}")
  ModelAndView key(
      @PathVariable String code,
      @PathVariable UUID upload,
      @PathVariable UUID file,
      @RequestParam(required = false) @Nullable String header,
      Pageable asked,
      RedirectAttributes next) {
    return doing(
        code,
        upload,
        UploadTab.FILES,
        asked,
        next,
        "The table is read.",
        trial -> resolving.key(trial.id(), upload, file, header));
  }

  @PostMapping("/patterns")
  ModelAndView patterns(
      @PathVariable String code,
      @PathVariable UUID upload,
      @RequestParam(defaultValue = "") String controls,
      @RequestParam(defaultValue = "") String summaries,
      Pageable asked,
      RedirectAttributes next) {
    return doing(
        code,
        upload,
        UploadTab.CONTROLS,
        asked,
        next,
        "The words are kept.",
        trial -> resolving.patterns(trial.id(), upload, controls, summaries));
  }

  @PostMapping("/check")
  ModelAndView check(
      @PathVariable String code,
      @PathVariable UUID upload,
      Pageable asked,
      RedirectAttributes next) {
    return doing(
        code,
        upload,
        null,
        asked,
        next,
        "The files are checked again.",
        trial -> resolving.recheck(trial.id(), upload));
  }

  @PostMapping("/import")
  ModelAndView start(
      @PathVariable String code,
      @PathVariable UUID upload,
      @RequestParam(required = false) @Nullable Integer ready,
      @RequestParam(defaultValue = "false") boolean all,
      Pageable asked,
      RedirectAttributes next) {
    return doing(
        code,
        upload,
        null,
        asked,
        next,
        null,
        trial -> imports.start(trial.id(), upload, ready, all));
  }

  @PostMapping("/cancel")
  ModelAndView cancel(
      @PathVariable String code,
      @PathVariable UUID upload,
      @RequestParam(defaultValue = "") String reason,
      Pageable asked,
      RedirectAttributes next) {
    return doing(
        code,
        upload,
        null,
        asked,
        next,
        "The upload is cancelled and kept.",
        trial -> imports.cancel(trial.id(), upload, reason));
  }

  @PostMapping("/withdraw")
  ModelAndView withdraw(
      @PathVariable String code,
      @PathVariable UUID upload,
      @RequestParam(defaultValue = "") String reason,
      Pageable asked,
      RedirectAttributes next) {
    return doing(
        code,
        upload,
        null,
        asked,
        next,
        "The import is withdrawn.",
        trial -> imports.withdraw(trial.id(), upload, reason));
  }

  @PostMapping("/release")
  ModelAndView release(
      @PathVariable String code,
      @PathVariable UUID upload,
      Pageable asked,
      RedirectAttributes next) {
    return doing(
        code,
        upload,
        null,
        asked,
        next,
        "The results are released; charts and analyses see them now.",
        trial -> imports.release(trial.id(), upload));
  }

  @FunctionalInterface
  private interface Work {
    void on(TrialSummary trial);
  }

  private ModelAndView doing(
      String code,
      UUID upload,
      @Nullable UploadTab tab,
      Pageable asked,
      RedirectAttributes next,
      @Nullable String done,
      Work work) {
    TrialSummary trial = page.trial(code);
    String key = tab == null ? "" : tab.key();
    try {
      work.on(trial);
    } catch (Refused refused) {
      return page.draw(trial, upload, key, asked, List.copyOf(refused.problems()));
    }
    if (done != null) {
      next.addFlashAttribute("done", done);
    }
    if (tab != null) {
      next.addAttribute("tab", key);
    }
    return new ModelAndView(BACK);
  }
}
