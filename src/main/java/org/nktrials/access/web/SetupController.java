package org.nktrials.access.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.nktrials.access.FirstAdministrator;
import org.nktrials.access.NewPerson;
import org.nktrials.shared.FormProblems;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page for the first administrator. Once there is one, it does not exist. */
@Controller
class SetupController {

  private static final String PAGE = "access/setup";

  private final FirstAdministrator firstAdministrator;

  SetupController(FirstAdministrator firstAdministrator) {
    this.firstAdministrator = firstAdministrator;
  }

  @GetMapping("/setup")
  String form(Model model) {
    requireMissing();
    model.addAttribute("form", new Form("", "", "", ""));
    return PAGE;
  }

  @PostMapping("/setup")
  ModelAndView make(@Valid @ModelAttribute("form") Form form, BindingResult problems) {
    requireMissing();
    if (!problems.hasErrors()) {
      try {
        firstAdministrator.make(form.token(), form.toPerson());
        return new ModelAndView("redirect:/sign-in");
      } catch (Refused refused) {
        FormProblems.onto(problems, refused);
      }
    }
    return new ModelAndView(PAGE, problems.getModel(), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private void requireMissing() {
    if (!firstAdministrator.isMissing()) {
      throw new NotFound("page");
    }
  }

  record Form(
      @NotBlank(message = "Copy it from the log of the last start.") String token,
      @NotBlank(message = "Choose a username.") String username,
      @NotBlank(message = "Type the full name.") String displayName,
      @NotBlank(message = "Choose a password.") String password) {

    NewPerson toPerson() {
      return new NewPerson(username, displayName, password);
    }
  }
}
