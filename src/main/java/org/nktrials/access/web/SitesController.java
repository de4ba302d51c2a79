package org.nktrials.access.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.access.Sites;
import org.nktrials.shared.FormProblems;
import org.nktrials.shared.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The sites, for administrators. */
@Controller
class SitesController {

  private final Sites sites;
  private final Authority authority;

  SitesController(Sites sites, Authority authority) {
    this.sites = sites;
    this.authority = authority;
  }

  @GetMapping("/admin/sites")
  String list(Model model) {
    authority.require(Permission.ADMINISTER, null);
    model.addAttribute("form", new Form("", "", ""));
    return page(model);
  }

  @PostMapping("/admin/sites")
  ModelAndView add(
      @Valid @ModelAttribute("form") Form form,
      BindingResult problems,
      Model model,
      RedirectAttributes next) {
    authority.require(Permission.ADMINISTER, null);
    if (!problems.hasErrors()) {
      try {
        sites.add(form.code(), form.name(), ZoneId.of(form.zone()));
        next.addFlashAttribute("done", "Site " + form.code() + " is added.");
        return new ModelAndView("redirect:/admin/sites");
      } catch (Refused refused) {
        FormProblems.onto(problems, refused);
      }
    }
    return new ModelAndView(page(model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private String page(Model model) {
    model.addAttribute("sites", sites.all());
    Map<String, String> zones = new TreeMap<>();
    ZoneId.getAvailableZoneIds().stream()
        .filter(zone -> zone.contains("/") && !zone.startsWith("Etc/"))
        .forEach(zone -> zones.put(zone, zone));
    model.addAttribute("zones", zones);
    return "access/sites";
  }

  record Form(
      @NotNull(message = "Use 2 to 4 digits.")
          @Pattern(regexp = "[0-9]{2,4}", message = "Use 2 to 4 digits.")
          String code,
      @NotBlank(message = "Give the site's name.")
          @Size(max = 200, message = "Use at most 200 characters.")
          String name,
      @NotBlank(message = "Choose the zone in which the site counts days.") String zone) {}
}
