package org.nktrials.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.nktrials.access.Authority;
import org.nktrials.access.SecondFactors;
import org.nktrials.access.SignInFactor;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;

/** One-time codes of one's own account, and their removal by an administrator. */
@Controller
class SecondFactorController {

  private static final String PAGE = "access/second-factor";
  private static final String BACK = "redirect:/profile/second-factor";

  /** A secret that is shown and not yet confirmed by a code. */
  private static final String SECRET = "nk.second-factor-secret";

  private final Authority authority;
  private final SecondFactors factors;
  private final PersonPage person;

  SecondFactorController(Authority authority, SecondFactors factors, PersonPage person) {
    this.authority = authority;
    this.factors = factors;
    this.person = person;
  }

  @GetMapping("/profile/second-factor")
  String state(HttpServletRequest request, Model model) {
    return page(request, model);
  }

  /** The recovery codes are in the answer itself: they are kept nowhere to be shown later. */
  @PostMapping("/profile/second-factor/on")
  ModelAndView switchOn(
      @Valid @ModelAttribute("on") OnForm form,
      BindingResult problems,
      HttpServletRequest request,
      Model model) {
    if (!problems.hasErrors() && factors.arePossible()) {
      try {
        model.addAttribute(
            "recovery", factors.switchOn(secret(request), form.password(), form.oneTimeCode()));
        request.getSession().removeAttribute(SECRET);
        SignInFactor.add(request.getSession(), SignInFactor.ONE_TIME_CODE);
        return new ModelAndView(page(request, model), model.asMap());
      } catch (Refused refused) {
        FormProblems.onto(problems, refused);
      }
    }
    return again(request, model);
  }

  @PostMapping("/profile/second-factor/off")
  ModelAndView switchOff(
      @Valid @ModelAttribute("off") OffForm form,
      BindingResult problems,
      HttpServletRequest request,
      Model model,
      RedirectAttributes next) {
    if (!problems.hasErrors()) {
      try {
        factors.switchOff(form.password(), form.reason());
        next.addFlashAttribute("done", "One-time codes are off.");
        return new ModelAndView(BACK);
      } catch (Refused refused) {
        FormProblems.onto(problems, refused);
      }
    }
    return again(request, model);
  }

  @PostMapping("/admin/people/{id}/second-factor/off")
  ModelAndView switchOffFor(
      @PathVariable UUID id, @RequestParam String reason, Model model, RedirectAttributes next) {
    return person.change(
        id,
        "second-factor/off",
        model,
        next,
        "One-time codes of this account are off.",
        () -> factors.switchOffFor(id, reason));
  }

  private ModelAndView again(HttpServletRequest request, Model model) {
    return new ModelAndView(page(request, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private String page(HttpServletRequest request, Model model) {
    boolean isOn = factors.isOn(authority.person().id());
    model.addAttribute("isOn", isOn);
    model.addAttribute("possible", factors.arePossible());
    model.addAttribute("required", factors.areRequired());
    if (isOn) {
      model.addAttribute("left", factors.recoveryCodesLeft());
    } else if (factors.arePossible()) {
      String secret = factors.shown(secret(request));
      model.addAttribute("secret", secret.replaceAll("(.{4})(?=.)", "$1 "));
      model.addAttribute("code", QrCode.of(address(secret)));
    }
    if (!model.containsAttribute("on")) {
      model.addAttribute("on", new OnForm("", ""));
    }
    if (!model.containsAttribute("off")) {
      model.addAttribute("off", new OffForm("", ""));
    }
    return PAGE;
  }

  /** As authenticator programs read it. */
  private String address(String secret) {
    String account = UriUtils.encode(authority.person().username(), StandardCharsets.UTF_8);
    return "otpauth://totp/NK%20Trials:" + account + "?secret=" + secret + "&issuer=NK%20Trials";
  }

  /** Encrypted, since sessions lie in the database. */
  private String secret(HttpServletRequest request) {
    HttpSession session = request.getSession();
    if (session.getAttribute(SECRET) instanceof String kept && !factors.shown(kept).isEmpty()) {
      return kept;
    }
    String secret = factors.newSecret();
    session.setAttribute(SECRET, secret);
    return secret;
  }

  record OnForm(
      @NotBlank(message = "Type the six digits that the program shows.") String oneTimeCode,
      @NotBlank(message = "Type your password.") String password) {}

  record OffForm(
      @NotBlank(message = "Type your password.") String password,
      @NotBlank(message = "Type why.") String reason) {}
}
