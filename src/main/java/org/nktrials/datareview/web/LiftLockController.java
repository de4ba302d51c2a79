package org.nktrials.datareview.web;

import jakarta.validation.Valid;
import java.util.UUID;
import org.nktrials.datareview.RecordLock;
import org.nktrials.datareview.RecordLocks;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.shared.FormProblems;
import org.nktrials.shared.Refused;
import org.springframework.data.domain.PageRequest;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One freeze or lock: why it stands, which signatures rest on it, and its lifting. */
@Controller
@RequestMapping("/locks/{lock}")
class LiftLockController {

  private final RecordLocks locks;
  private final ProtocolService protocols;

  LiftLockController(RecordLocks locks, ProtocolService protocols) {
    this.locks = locks;
    this.protocols = protocols;
  }

  @GetMapping
  String show(@PathVariable("lock") UUID id, Pageable page, Model model) {
    RecordLock lock = locks.lock(id);
    model.addAttribute("lift", new LiftLockForm(null, lock.version()));
    return draw(lock, page, model);
  }

  @PostMapping
  ModelAndView lift(
      @PathVariable("lock") UUID id,
      @Valid @ModelAttribute("lift") LiftLockForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next) {
    RecordLock lock = locks.lock(id);
    if (!problems.hasErrors()) {
      try {
        locks.lift(id, form.version(), form.why());
        next.addFlashAttribute("done", "Lifted: records can be entered again.");
        return new ModelAndView("redirect:/locks/" + id);
      } catch (Refused refused) {
        FormProblems.onto(problems, refused);
      }
    }
    return new ModelAndView(
        draw(lock, PageRequest.of(0, 50), model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private String draw(RecordLock lock, Pageable page, Model model) {
    model.addAttribute("trial", protocols.trial(lock.trialId()));
    model.addAttribute("lock", lock);
    model.addAttribute("mayLift", locks.mayLift(lock));
    model.addAttribute("signatures", locks.signaturesUnder(lock.id(), page));
    return "datareview/lock";
  }
}
