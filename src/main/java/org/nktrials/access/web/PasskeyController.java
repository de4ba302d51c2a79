package org.nktrials.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.UUID;
import org.nktrials.access.PasskeyChallenge;
import org.nktrials.access.Passkeys;
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

/** One's own passkeys, and their removal by an administrator when they are lost. */
@Controller
class PasskeyController {

  private static final String PAGE = "access/passkey-new";
  private static final String BACK = "redirect:/profile";

  private final Passkeys passkeys;
  private final PersonPage person;

  PasskeyController(Passkeys passkeys, PersonPage person) {
    this.passkeys = passkeys;
    this.person = person;
  }

  @GetMapping("/profile/passkeys/new")
  String form(HttpServletRequest request, Model model) {
    model.addAttribute("form", new Form("", "", ""));
    return page(request, model);
  }

  @PostMapping("/profile/passkeys")
  ModelAndView add(
      @Valid @ModelAttribute("form") Form form,
      BindingResult problems,
      HttpServletRequest request,
      Model model,
      RedirectAttributes next) {
    if (!problems.hasErrors()) {
      try {
        passkeys.add(
            PasskeyChallenge.taken(request), form.label(), form.password(), form.credential());
        SignInFactor.add(request.getSession(), SignInFactor.PASSKEY);
        next.addFlashAttribute("done", "The passkey is added. You can sign in with it.");
        return new ModelAndView(BACK);
      } catch (Refused refused) {
        FormProblems.onto(problems, refused);
      }
    }
    return new ModelAndView(page(request, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @PostMapping("/profile/passkeys/{id}/rename")
  String rename(@PathVariable UUID id, @RequestParam String label, RedirectAttributes next) {
    passkeys.rename(id, label);
    next.addFlashAttribute("done", "The passkey has its new name.");
    return BACK;
  }

  @PostMapping("/profile/passkeys/{id}/remove")
  String remove(@PathVariable UUID id, RedirectAttributes next) {
    passkeys.remove(id);
    next.addFlashAttribute(
        "done",
        "The passkey is removed: nobody signs in with it any more. Your other sessions are ended.");
    return BACK;
  }

  @PostMapping("/admin/people/{id}/passkeys/remove")
  ModelAndView removeAll(
      @PathVariable UUID id, @RequestParam String reason, Model model, RedirectAttributes next) {
    return person.change(
        id,
        "passkeys/remove",
        model,
        next,
        "The passkeys of this account are removed.",
        () -> passkeys.removeAllOf(id, reason));
  }

  private String page(HttpServletRequest request, Model model) {
    HttpSession session = request.getSession();
    model.addAttribute(
        "options", passkeys.creationOptions(PasskeyChallenge.fresh(request, session)));
    return PAGE;
  }

  record Form(
      @NotBlank(message = "Give a name, such as that of the device.") String label,
      @NotBlank(message = "Type your password.") String password,
      @NotBlank(message = "The browser has to make the passkey first; this needs its scripts.")
          String credential) {}
}
