package org.nktrials.access.web;

import org.nktrials.access.Authority;
import org.nktrials.access.FirstAdministrator;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The form; what it sends is received by Spring Security. */
@Controller
class SignInController {

  private final Authority authority;
  private final FirstAdministrator firstAdministrator;

  SignInController(Authority authority, FirstAdministrator firstAdministrator) {
    this.authority = authority;
    this.firstAdministrator = firstAdministrator;
  }

  @GetMapping("/sign-in")
  String form(Model model) {
    if (authority.signedIn().isPresent()) {
      return "redirect:/";
    }
    model.addAttribute("setup", firstAdministrator.isMissing());
    return "access/sign-in";
  }
}
