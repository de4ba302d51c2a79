package org.nktrials.sample.upload.web;

import jakarta.validation.Valid;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.access.SiteScope;
import org.nktrials.laboratory.Laboratories;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.sample.upload.AbsoluteCounts;
import org.nktrials.sample.upload.Upload;
import org.nktrials.sample.upload.UploadReceiving;
import org.nktrials.sample.upload.UploadState;
import org.nktrials.sample.upload.Uploads;
import org.nktrials.shared.FormProblems;
import org.nktrials.shared.Refused;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
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

/** Uploads of a trial, and the form for the next one. */
@Controller
@RequestMapping("/trials/{code}/samples/uploads")
class UploadListController {

  private static final String LIST = "sample/uploads";
  private static final String NEW = "sample/upload-new";

  private final Uploads uploads;
  private final UploadReceiving receiving;
  private final Laboratories laboratories;
  private final ProtocolService protocols;
  private final Authority authority;

  UploadListController(
      Uploads uploads,
      UploadReceiving receiving,
      Laboratories laboratories,
      ProtocolService protocols,
      Authority authority) {
    this.uploads = uploads;
    this.receiving = receiving;
    this.laboratories = laboratories;
    this.protocols = protocols;
    this.authority = authority;
  }

  @GetMapping
  String list(
      @PathVariable String code,
      @RequestParam(required = false) @Nullable UploadState state,
      Pageable asked,
      Model model) {
    TrialSummary trial = protocols.trial(code);
    List<UploadState> states = state == null ? List.of(UploadState.values()) : List.of(state);
    Page<Upload> found = uploads.list(trial.id(), states, Uploads.COLUMNS.page(asked));
    model.addAttribute("trial", trial);
    model.addAttribute("state", state);
    model.addAttribute("states", UploadState.values());
    model.addAttribute("uploads", found);
    model.addAttribute("sums", uploads.sums(found));
    model.addAttribute("mayImport", authority.may(Permission.IMPORT_RESULTS, trial.id(), null));
    return LIST;
  }

  @GetMapping("/new")
  String choose(
      @PathVariable String code, @RequestParam(defaultValue = "false") boolean large, Model model) {
    TrialSummary trial = protocols.trial(code);
    authority.require(Permission.IMPORT_RESULTS, trial.id());
    model.addAttribute("form", UploadForm.empty());
    model.addAttribute("large", large);
    return draw(trial, model);
  }

  @PostMapping
  ModelAndView receive(
      @PathVariable String code,
      @Valid @ModelAttribute("form") UploadForm form,
      BindingResult problems,
      Model model)
      throws IOException {
    TrialSummary trial = protocols.trial(code);
    authority.require(Permission.IMPORT_RESULTS, trial.id());
    if (!problems.hasErrors()) {
      try (ArrivedFiles arrived = ArrivedFiles.of(form.file())) {
        UUID id = receiving.receive(form.command(trial.id()), arrived.files());
        return new ModelAndView("redirect:/trials/" + trial.code() + "/samples/uploads/" + id);
      } catch (Refused refused) {
        FormProblems.onto(problems, refused);
      }
    }
    return new ModelAndView(draw(trial, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private String draw(TrialSummary trial, Model model) {
    SiteScope scope = authority.sites(Permission.IMPORT_RESULTS, trial.id());
    Map<String, String> offered = new LinkedHashMap<>();
    laboratories.of(trial.id()).stream()
        .filter(one -> one.siteId() == null ? scope.all() : scope.includes(one.siteId()))
        .forEach(one -> offered.put(one.code(), one.code() + ", " + one.name()));
    model.addAttribute("trial", trial);
    Map<String, String> counts = new LinkedHashMap<>();
    for (AbsoluteCounts one : AbsoluteCounts.values()) {
      counts.put(one.name(), one.label());
    }
    if (!model.containsAttribute("large")) {
      model.addAttribute("large", false);
    }
    model.addAttribute("counts", counts);
    model.addAttribute("laboratories", offered);
    return NEW;
  }
}
