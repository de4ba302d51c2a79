package org.nktrials.access.web;

import java.util.UUID;
import org.nktrials.access.Passkeys;
import org.nktrials.access.People;
import org.nktrials.access.ProviderIdentities;
import org.nktrials.access.RoleGrants;
import org.nktrials.access.SecondFactors;
import org.nktrials.access.SignInProvider;
import org.nktrials.shared.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Fills the page of one account. */
@Component
class PersonPage {

  private final People people;
  private final RoleGrants grants;
  private final Passkeys passkeys;
  private final SecondFactors factors;
  private final ProviderIdentities identities;
  private final SignInProvider provider;
  private final RoleChoices choices;

  PersonPage(
      People people,
      RoleGrants grants,
      Passkeys passkeys,
      SecondFactors factors,
      ProviderIdentities identities,
      SignInProvider provider,
      RoleChoices choices) {
    this.people = people;
    this.grants = grants;
    this.passkeys = passkeys;
    this.factors = factors;
    this.identities = identities;
    this.provider = provider;
    this.choices = choices;
  }

  /**
   * Changes an account and goes back to its page; a refused form is shown again, as it was typed,
   * with the refusal beside it.
   *
   * @param form its address below that of the account
   * @param done what to say afterwards
   */
  ModelAndView change(
      UUID id, String form, Model model, RedirectAttributes next, String done, Runnable change) {
    people.person(id); // an account that is not there changes in nothing
    try {
      change.run();
      next.addFlashAttribute("done", done);
      return new ModelAndView("redirect:/admin/people/" + id);
    } catch (Refused refused) {
      model.addAttribute("refused", form);
      model.addAttribute("refusals", refused.problems());
      return new ModelAndView(draw(id, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }

  /** The view's name; the form of a role that the model already has is left as it was sent. */
  String draw(UUID id, Model model) {
    model.addAttribute("person", people.person(id));
    model.addAttribute("held", grants.of(id));
    model.addAttribute("passkeys", passkeys.ofPerson(id));
    model.addAttribute("codes", factors.isOn(id));
    model.addAttribute("identities", identities.of(id));
    model.addAttribute("provider", provider.isConfigured() ? provider : null);
    choices.addTo(model);
    if (!model.containsAttribute("role")) {
      model.addAttribute("role", new PersonController.RoleForm(null, null, null, null, null));
    }
    return "access/person";
  }
}
