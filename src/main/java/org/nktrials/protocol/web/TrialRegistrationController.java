package org.nktrials.protocol.web;

import jakarta.validation.Valid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.shared.FormProblems;
import org.nktrials.shared.Refused;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Registers a trial from its protocol file; for administrators. */
@Controller
class TrialRegistrationController {

  private static final String VIEW = "protocol/trial-new";

  private final ProtocolService protocols;
  private final Authority authority;

  TrialRegistrationController(ProtocolService protocols, Authority authority) {
    this.protocols = protocols;
    this.authority = authority;
  }

  /** The form, filled with the built-in protocol as a starting point. */
  @GetMapping("/admin/trials/new")
  String form(Model model) {
    authority.require(Permission.ADMINISTER, null);
    model.addAttribute("form", new TrialForm("IMAIL2", "IMAIL-2", builtIn(), false));
    return VIEW;
  }

  @PostMapping("/admin/trials")
  ModelAndView register(
      @Valid @ModelAttribute("form") TrialForm form,
      BindingResult problems,
      RedirectAttributes redirect) {
    authority.require(Permission.ADMINISTER, null);
    if (!problems.hasErrors()) {
      try {
        protocols.registerTrial(
            TrialForm.text(form.code()),
            TrialForm.text(form.title()),
            Boolean.TRUE.equals(form.synthetic()),
            TrialForm.text(form.definition()));
        redirect.addFlashAttribute("done", "The trial is registered.");
        return new ModelAndView("redirect:/trials");
      } catch (Refused refused) {
        FormProblems.onto(problems, refused);
      }
    }
    return new ModelAndView(VIEW, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private static String builtIn() {
    try {
      return new ClassPathResource("protocols/imail2.yaml")
          .getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
