package org.nktrials.access.web;

import jakarta.servlet.http.HttpServletRequest;
import org.nktrials.access.Authority;
import org.nktrials.access.FirstAdministrator;
import org.nktrials.access.PasskeyChallenge;
import org.nktrials.access.Passkeys;
import org.nktrials.access.SignInProvider;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The form; what it sends is received by Spring Security. */
@Controller
class SignInController {

  private final Authority authority;
  private final Passkeys passkeys;
  private final FirstAdministrator firstAdministrator;
  private final SignInProvider provider;

  SignInController(
      Authority authority,
      Passkeys passkeys,
      FirstAdministrator firstAdministrator,
      SignInProvider provider) {
    this.authority = authority;
    this.passkeys = passkeys;
    this.firstAdministrator = firstAdministrator;
    this.provider = provider;
  }

  /** A challenge for a passkey; only who presses the button gets a session for it. */
  @PostMapping("/sign-in/passkey/options")
  ResponseEntity<String> options(HttpServletRequest request) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .body(passkeys.requestOptions(PasskeyChallenge.fresh(request, request.getSession())));
  }

  /** After the password, when the account asks for a code besides. */
  @GetMapping("/sign-in/code")
  String code(HttpServletRequest request, Model model) {
    model.addAttribute("passkeysHere", passkeys.workAt(request.getServerName()));
    return authority.signedIn().isPresent() ? "redirect:/" : "access/code";
  }

  @GetMapping("/sign-in")
  String form(HttpServletRequest request, Model model) {
    if (authority.signedIn().isPresent()) {
      return "redirect:/";
    }
    model.addAttribute("passkeysHere", passkeys.workAt(request.getServerName()));
    model.addAttribute("provider", provider.isConfigured() ? provider.name() : null);
    model.addAttribute("setup", firstAdministrator.isMissing());
    return "access/sign-in";
  }
}
