package org.nktrials.datareview.web;

import jakarta.validation.Valid;
import java.util.EnumMap;
import java.util.Map;
import org.nktrials.access.Permission;
import org.nktrials.access.Sites;
import org.nktrials.datareview.LockKind;
import org.nktrials.datareview.RecordLocks;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.shared.FormProblems;
import org.nktrials.shared.Refused;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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

/** Whether a whole trial is frozen or locked, and the form to do so. */
@Controller
@RequestMapping("/trials/{code}/locks")
class TrialLockController {

  private static final Pageable FIRST_PAGE = RecordLocks.COLUMNS.page(PageRequest.of(0, 50));
  private static final LockListForm ALL = new LockListForm(null, null, null, null);

  private final RecordLocks locks;
  private final ProtocolService protocols;
  private final Sites sites;

  TrialLockController(RecordLocks locks, ProtocolService protocols, Sites sites) {
    this.locks = locks;
    this.protocols = protocols;
    this.sites = sites;
  }

  @GetMapping
  String show(@PathVariable String code, LockListForm filter, Pageable asked, Model model) {
    model.addAttribute("place", PlaceLockForm.empty());
    return draw(protocols.trial(code), filter, RecordLocks.COLUMNS.page(asked), model);
  }

  @GetMapping("/csv")
  ResponseEntity<byte[]> csv(@PathVariable String code, LockListForm filter, Pageable asked) {
    TrialSummary trial = protocols.trial(code);
    return LockFiles.csv(
        locks.ofTrial(trial.id(), filter.toFilter(), RecordLocks.COLUMNS.whole(asked)).getContent(),
        trial.code());
  }

  @PostMapping
  ModelAndView place(
      @PathVariable String code,
      @Valid @ModelAttribute("place") PlaceLockForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next) {
    TrialSummary trial = protocols.trial(code);
    if (!problems.hasErrors()) {
      try {
        locks.placeOnTrial(trial.id(), form.toCommand());
        next.addFlashAttribute("done", "Nothing is entered in this trial until it is lifted.");
        return new ModelAndView("redirect:/trials/" + trial.code() + "/locks");
      } catch (Refused refused) {
        FormProblems.onto(problems, refused);
      }
    }
    return new ModelAndView(
        draw(trial, ALL, FIRST_PAGE, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private String draw(TrialSummary trial, LockListForm filter, Pageable page, Model model) {
    model.addAttribute("trial", trial);
    model.addAttribute("filter", filter);
    model.addAttribute("sites", sites.within(Permission.VIEW_QUERIES, trial.id()));
    model.addAttribute("lockKinds", LockKind.values());
    model.addAttribute("locks", locks.ofTrial(trial.id(), filter.toFilter(), page));
    model.addAttribute("kinds", kinds(trial));
    return "datareview/trial-locks";
  }

  private Map<LockKind, String> kinds(TrialSummary trial) {
    Map<LockKind, String> kinds = new EnumMap<>(LockKind.class);
    for (LockKind kind : LockKind.values()) {
      if (locks.mayPlaceOnTrial(kind, trial.id())) {
        kinds.put(kind, kind.label());
      }
    }
    return kinds;
  }
}
