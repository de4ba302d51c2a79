package org.nktrials.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.nktrials.access.ApiTokens;
import org.nktrials.access.OwnPassword;
import org.nktrials.access.Passkeys;
import org.nktrials.access.TokenScope;
import org.nktrials.shared.FormProblems;
import org.nktrials.shared.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own account: tokens for programs, and the password. */
@Controller
class ProfileController {

  private static final String PAGE = "access/profile";
  private static final String BACK = "redirect:/profile";

  private final ApiTokens tokens;
  private final OwnPassword password;
  private final Passkeys passkeys;
  private final Clock clock;

  ProfileController(ApiTokens tokens, OwnPassword password, Passkeys passkeys, Clock clock) {
    this.tokens = tokens;
    this.password = password;
    this.passkeys = passkeys;
    this.clock = clock;
  }

  @ModelAttribute
  void lists(HttpServletRequest request, Model model) {
    Map<TokenScope, String> scopes = new EnumMap<>(TokenScope.class);
    for (TokenScope scope : TokenScope.values()) {
      scopes.put(scope, scope.label());
    }
    model.addAttribute("scopes", scopes);
    model.addAttribute("now", clock.instant());
    model.addAttribute("passkeysHere", passkeys.workAt(request.getServerName()));
  }

  @GetMapping("/profile")
  String profile(Model model) {
    return page(model);
  }

  @PostMapping("/profile/tokens")
  ModelAndView make(
      @Valid @ModelAttribute("newToken") TokenForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next) {
    if (!problems.hasErrors()) {
      try {
        next.addFlashAttribute("secret", tokens.make(form.name(), form.scope(), form.life()));
        return new ModelAndView(BACK);
      } catch (Refused refused) {
        FormProblems.onto(problems, refused);
      }
    }
    return again(model);
  }

  @PostMapping("/profile/tokens/{id}/revoke")
  String revoke(@PathVariable UUID id, RedirectAttributes next) {
    tokens.revoke(id);
    next.addFlashAttribute("done", "The token is revoked.");
    return BACK;
  }

  @PostMapping("/profile/password")
  ModelAndView change(
      @Valid @ModelAttribute("newPassword") PasswordForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next) {
    if (!problems.hasErrors()) {
      try {
        password.change(form.present(), form.password());
        next.addFlashAttribute("done", "Your password is changed; other sessions are ended.");
        return new ModelAndView(BACK);
      } catch (Refused refused) {
        FormProblems.onto(problems, refused);
      }
    }
    return again(model);
  }

  private ModelAndView again(Model model) {
    return new ModelAndView(page(model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private String page(Model model) {
    model.addAttribute("tokens", tokens.mine());
    model.addAttribute("passkeys", passkeys.mine());
    if (!model.containsAttribute("newToken")) {
      model.addAttribute("newToken", new TokenForm("", TokenScope.READ, 90));
    }
    if (!model.containsAttribute("newPassword")) {
      model.addAttribute("newPassword", new PasswordForm("", ""));
    }
    return PAGE;
  }

  record TokenForm(
      @NotBlank(message = "Give a name, such as the program's.")
          @Size(max = 100, message = "Use at most 100 characters.")
          String name,
      @NotNull(message = "Choose what it may do.") TokenScope scope,
      @NotNull(message = "Type the number of days.")
          @Min(value = 1, message = "At least one day.")
          @Max(value = 366, message = "At most a year.")
          Integer days) {

    Duration life() {
      return Duration.ofDays(days);
    }
  }

  record PasswordForm(
      @NotBlank(message = "Type your present password.") String present,
      @NotBlank(message = "Type the new password.") String password) {}
}
