package org.nktrials.sample.result.web;

import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nktrials.access.Permission;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.rules.immune.ImmuneMethod;
import org.nktrials.rules.immune.ImmuneParameter;
import org.nktrials.sample.custody.ImmuneSample;
import org.nktrials.sample.custody.Samples;
import org.nktrials.sample.result.ImmuneResults;
import org.nktrials.sample.result.ResultSource;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Values of the protocol's panel typed by hand. */
@Controller
@RequestMapping("/samples/{sample}/results")
class PanelController {

  private final Samples samples;
  private final ImmuneResults results;
  private final ProtocolService protocols;
  private final SamplePage page;

  PanelController(
      Samples samples, ImmuneResults results, ProtocolService protocols, SamplePage page) {
    this.samples = samples;
    this.results = results;
    this.protocols = protocols;
    this.page = page;
  }

  @GetMapping
  String form(@PathVariable("sample") String code, Model model) {
    ImmuneSample sample = samples.sample(code, Permission.ENTER_IMMUNE_RESULT);
    List<String> panel = fill(sample, model);
    model.addAttribute("form", PanelForm.of(panel));
    return "sample/panel";
  }

  @PostMapping
  ModelAndView enter(
      @PathVariable("sample") String code,
      @Valid @ModelAttribute("form") PanelForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next) {
    ImmuneSample sample = samples.sample(code, Permission.ENTER_IMMUNE_RESULT);
    List<String> panel = fill(sample, model);
    form.check(panel, problems);
    if (!problems.hasErrors()) {
      try {
        int stored =
            results.record(form.values(sample), ResultSource.typed(form.submission())).size();
        next.addFlashAttribute(
            "done", stored + " values stored. Another person of the laboratory releases them.");
        return new ModelAndView("redirect:/samples/" + sample.code());
      } catch (Refused refused) {
        FormProblems.onto(
            problems, new Refused(refused.problems().stream().map(form::onForm).toList()));
      }
    }
    if (form.lines().isEmpty()) {
      model.addAttribute("form", PanelForm.of(panel));
      model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", problems);
    }
    return new ModelAndView("sample/panel", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private List<String> fill(ImmuneSample sample, Model model) {
    PatientSummary patient = page.head(sample, model);
    List<String> panel =
        protocols
            .version(patient.protocolVersionId())
            .definition()
            .immunePanel()
            .value()
            .parameters()
            .stream()
            .filter(code -> ImmuneParameter.of(code).isPresent())
            .toList();
    Map<String, ImmuneParameter> known = new LinkedHashMap<>();
    panel.forEach(code -> ImmuneParameter.of(code).ifPresent(one -> known.put(code, one)));
    model.addAttribute("known", known);
    Map<String, String> platforms = new LinkedHashMap<>();
    for (ImmuneMethod one : List.of(ImmuneMethod.SINGLE_PLATFORM, ImmuneMethod.DUAL_PLATFORM)) {
      platforms.put(one.name(), one.label());
    }
    model.addAttribute("platforms", platforms);
    return panel;
  }
}
