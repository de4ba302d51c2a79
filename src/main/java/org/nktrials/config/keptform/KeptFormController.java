package org.nktrials.config.keptform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.nktrials.access.Authority;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form that was kept: what was typed, and its removal. */
@Controller
class KeptFormController {

  private static final String BACK = "redirect:" + SentForm.KEEPING;

  private final Authority authority;
  private final FormKeeping keeping;

  KeptFormController(Authority authority, FormKeeping keeping) {
    this.authority = authority;
    this.keeping = keeping;
  }

  /** Everything typed, also when the page of the form is no longer there. */
  @GetMapping(SentForm.KEEPING)
  String typed() {
    authority.person();
    return "session/kept-form";
  }

  /** Sent by a page just before its session ends. */
  @PostMapping(SentForm.KEEPING)
  String keep(HttpServletRequest request, HttpServletResponse response) {
    if (!keeping.keep(authority.person().id(), request, response)) {
      throw new Refused(
          new Problem(
              "kept-form",
              null,
              "This form cannot be kept: nothing was typed, it is too large, or its page is not one"
                  + " of NK Trials.",
              null));
    }
    return BACK;
  }

  @PostMapping(SentForm.KEEPING + "/discard")
  String discard(
      HttpServletRequest request, HttpServletResponse response, RedirectAttributes next) {
    keeping.forget(authority.person(), request, response);
    next.addFlashAttribute("done", "The kept form is discarded.");
    return BACK;
  }
}
