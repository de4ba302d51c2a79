package org.nktrials.patient.web;

import static java.util.stream.Collectors.joining;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nktrials.access.SiteSummary;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Registration;
import org.nktrials.patient.Sex;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.shared.FormProblems;
import org.nktrials.shared.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Registers a patient who has consented. */
@Controller
@RequestMapping("/trials/{code}/patients/new")
class RegistrationController {

  private final Registration registration;
  private final ProtocolService protocols;

  RegistrationController(Registration registration, ProtocolService protocols) {
    this.registration = registration;
    this.protocols = protocols;
  }

  @GetMapping
  String form(@PathVariable String code, Model model) {
    TrialSummary trial = protocols.trial(code);
    List<SiteSummary> sites = registration.sites(trial.id());
    model.addAttribute(
        "form", RegistrationForm.empty(sites.size() == 1 ? sites.getFirst().id() : null));
    return page(trial, sites, model);
  }

  @PostMapping
  String register(
      @PathVariable String code,
      @Valid @ModelAttribute("form") RegistrationForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next,
      HttpServletResponse response) {
    TrialSummary trial = protocols.trial(code);
    List<SiteSummary> sites = registration.sites(trial.id());
    if (!problems.hasErrors()) {
      try {
        PatientSummary patient = registration.register(form.toCommand(trial.id()));
        next.addFlashAttribute(
            "done", "Registered " + patient.code() + ". Next: eligibility and a place.");
        return "redirect:/patients/" + patient.code();
      } catch (Refused refused) {
        FormProblems.onto(problems, refused);
      }
    }
    response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    return page(trial, sites, model);
  }

  private static String page(TrialSummary trial, List<SiteSummary> sites, Model model) {
    model.addAttribute("trial", trial);
    model.addAttribute("sites", sites);
    Map<String, String> words = new LinkedHashMap<>();
    sites.forEach(site -> words.put(site.id().toString(), site.code() + ", " + site.name()));
    model.addAttribute("siteWords", words);
    Map<String, String> sexes = new LinkedHashMap<>();
    for (Sex sex : Sex.values()) {
      sexes.put(sex.name(), sex.label());
    }
    model.addAttribute("sexes", sexes);
    model.addAttribute("zone", sites.size() == 1 ? sites.getFirst().zone().getId() : null);
    model.addAttribute(
        "zones",
        sites.stream().map(site -> site.code() + " " + site.zone()).collect(joining(", ")));
    return "patient/register";
  }
}
