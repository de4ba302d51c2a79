package org.nktrials.access.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.UUID;
import org.nktrials.access.NewPerson;
import org.nktrials.access.People;
import org.nktrials.shared.FormProblems;
import org.nktrials.shared.Refused;
import org.nktrials.shared.SortColumns;
import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The accounts, for administrators. */
@Controller
class PeopleController {

  private static final SortColumns COLUMNS = SortColumns.of("username", "displayName", "active");

  private final People people;

  PeopleController(People people) {
    this.people = people;
  }

  @GetMapping("/admin/people")
  String list(@RequestParam(defaultValue = "") String q, Pageable page, Model model) {
    model.addAttribute("q", q);
    model.addAttribute("people", people.search(q, COLUMNS.page(page)));
    return "access/people";
  }

  @GetMapping("/admin/people/new")
  String form(Model model) {
    people.requireAdministrator();
    model.addAttribute("form", new Form("", "", ""));
    return "access/person-new";
  }

  @PostMapping("/admin/people")
  ModelAndView add(
      @Valid @ModelAttribute("form") Form form, BindingResult problems, RedirectAttributes next) {
    people.requireAdministrator();
    if (!problems.hasErrors()) {
      try {
        UUID id = people.add(form.toPerson());
        next.addFlashAttribute("done", "The account is made. Give it a role.");
        return new ModelAndView("redirect:/admin/people/" + id);
      } catch (Refused refused) {
        FormProblems.onto(problems, refused);
      }
    }
    return new ModelAndView(
        "access/person-new", problems.getModel(), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  record Form(
      @NotBlank(message = "Choose a username.") String username,
      @NotBlank(message = "Type the full name, as it is printed with signatures.")
          String displayName,
      @NotBlank(message = "Choose a first password and hand it over in person.") String password) {

    NewPerson toPerson() {
      return new NewPerson(username, displayName, password);
    }
  }
}
