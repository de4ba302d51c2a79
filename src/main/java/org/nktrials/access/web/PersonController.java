package org.nktrials.access.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Capacity;
import org.nktrials.access.Grant;
import org.nktrials.access.People;
import org.nktrials.access.Role;
import org.nktrials.access.RoleGrants;
import org.nktrials.shared.FormProblems;
import org.nktrials.shared.NotFound;
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

/** One account and its roles, for administrators. */
@Controller
class PersonController {

  private final People people;
  private final RoleGrants grants;
  private final PersonPage page;

  PersonController(People people, RoleGrants grants, PersonPage page) {
    this.people = people;
    this.grants = grants;
    this.page = page;
  }

  @GetMapping("/admin/people/{id}")
  String person(@PathVariable UUID id, Model model) {
    return page.draw(id, model);
  }

  @PostMapping("/admin/people/{id}/roles")
  ModelAndView give(
      @PathVariable UUID id,
      @ModelAttribute("role") RoleForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next) {
    people.person(id); // an account that is not there gets no role
    Role role = form.role();
    if (role == null && !problems.hasErrors()) {
      problems.rejectValue("role", "role", "Choose a role.");
    }
    if (role != null && !problems.hasErrors()) {
      try {
        grants.give(
            id,
            new Grant(role, form.trial(), form.site(), form.capacity()),
            Boolean.TRUE.equals(form.withTasks()));
        next.addFlashAttribute("done", "The role is given.");
        return back(id);
      } catch (Refused refused) {
        FormProblems.onto(problems, refused);
      }
    }
    return new ModelAndView(page.draw(id, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @PostMapping("/admin/people/{id}/roles/{grant}/end")
  ModelAndView end(
      @PathVariable UUID id,
      @PathVariable UUID grant,
      @RequestParam String reason,
      Model model,
      RedirectAttributes next) {
    if (grants.of(id).stream().noneMatch(held -> held.id().equals(grant))) {
      throw new NotFound("role");
    }
    return page.change(
        id,
        "roles/" + grant + "/end",
        model,
        next,
        "The role has ended.",
        () -> grants.end(grant, reason));
  }

  @PostMapping("/admin/people/{id}/deactivate")
  ModelAndView deactivate(
      @PathVariable UUID id, @RequestParam String reason, Model model, RedirectAttributes next) {
    return page.change(
        id,
        "deactivate",
        model,
        next,
        "The account is deactivated.",
        () -> people.deactivate(id, reason));
  }

  @PostMapping("/admin/people/{id}/password")
  ModelAndView password(
      @PathVariable UUID id,
      @RequestParam String password,
      @RequestParam String reason,
      Model model,
      RedirectAttributes next) {
    return page.change(
        id,
        "password",
        model,
        next,
        "The password is set. Hand it over in person.",
        () -> people.resetPassword(id, password, reason));
  }

  private static ModelAndView back(UUID id) {
    return new ModelAndView("redirect:/admin/people/" + id);
  }

  record RoleForm(
      @Nullable Role role,
      @Nullable UUID trial,
      @Nullable UUID site,
      @Nullable Capacity capacity,
      @Nullable Boolean withTasks) {}
}
