package org.nktrials.access.web;

import java.util.UUID;
import org.nktrials.access.People;
import org.nktrials.access.ProviderIdentities;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Links accounts with identities at the sign-in provider, for administrators. */
@Controller
class ProviderIdentityController {

  private final ProviderIdentities identities;
  private final People people;

  ProviderIdentityController(ProviderIdentities identities, People people) {
    this.identities = identities;
    this.people = people;
  }

  @PostMapping("/admin/people/{id}/identities")
  String link(
      @PathVariable UUID id,
      @RequestParam String issuer,
      @RequestParam String subject,
      @RequestParam String reason,
      RedirectAttributes next) {
    people.person(id); // an account that is not there gets no identity
    identities.link(id, issuer, subject, reason);
    next.addFlashAttribute("done", "The identity is linked: this person can sign in with it.");
    return "redirect:/admin/people/" + id;
  }

  @PostMapping("/admin/people/{id}/identities/{identity}/remove")
  String remove(
      @PathVariable UUID id,
      @PathVariable UUID identity,
      @RequestParam String reason,
      RedirectAttributes next) {
    identities.remove(id, identity, reason);
    next.addFlashAttribute("done", "The identity is removed, and sessions of the account ended.");
    return "redirect:/admin/people/" + id;
  }
}
