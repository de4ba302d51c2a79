package org.nktrials.protocol.web;

import jakarta.validation.Valid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.bind.annotation.RequestParam;
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
  String form(@RequestParam(required = false) @Nullable String protocol, Model model) {
    authority.require(Permission.ADMINISTER, null);
    BuiltIn file = BuiltIn.named(protocol);
    model.addAttribute("form", new TrialForm(file.code(), file.title(), file.yaml(), false));
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

  /** A protocol file that comes with the application, as a starting point. */
  private enum BuiltIn {
    IMAIL_2("imail2", "IMAIL2", "IMAIL-2"),
    HAPLO_NK("haplo-nk-aml", "HAPLO-NK", "Haploidentical NK cells in AML");

    private final String file;
    private final String code;
    private final String title;

    BuiltIn(String file, String code, String title) {
      this.file = file;
      this.code = code;
      this.title = title;
    }

    static BuiltIn named(@Nullable String name) {
      return HAPLO_NK.file.equals(name) ? HAPLO_NK : IMAIL_2;
    }

    String code() {
      return code;
    }

    String title() {
      return title;
    }

    String yaml() {
      try {
        return new ClassPathResource("protocols/" + file + ".yaml")
            .getContentAsString(StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
