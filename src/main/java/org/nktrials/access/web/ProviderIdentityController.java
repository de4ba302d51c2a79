package org.nktrials.access.web;

import java.util.UUID;
import org.nktrials.access.ProviderIdentities;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Links accounts with identities at the sign-in provider, for administrators. */
@Controller
class ProviderIdentityController {

  private final ProviderIdentities identities;
  private final PersonPage page;

  ProviderIdentityController(ProviderIdentities identities, PersonPage page) {
    this.identities = identities;
    this.page = page;
  }

  @PostMapping("/admin/people/{id}/identities")
  ModelAndView link(
      @PathVariable UUID id,
      @RequestParam String issuer,
      @RequestParam String subject,
      @RequestParam String reason,
      Model model,
      RedirectAttributes next) {
    return page.change(
        id,
        "identities",
        model,
        next,
        "The identity is linked: this person can sign in with it.",
        () -> identities.link(id, issuer, subject, reason));
  }

  @PostMapping("/admin/people/{id}/identities/{identity}/remove")
  ModelAndView remove(
      @PathVariable UUID id,
      @PathVariable UUID identity,
      @RequestParam String reason,
      Model model,
      RedirectAttributes next) {
    return page.change(
        id,
        "identities/" + identity + "/remove",
        model,
        next,
        "The identity is removed, and sessions of the account ended.",
        () -> identities.remove(id, identity, reason));
  }
}
