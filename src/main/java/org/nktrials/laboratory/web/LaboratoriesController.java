package org.nktrials.laboratory.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.access.SiteScope;
import org.nktrials.access.SiteSummary;
import org.nktrials.access.Sites;
import org.nktrials.laboratory.Analyte;
import org.nktrials.laboratory.Laboratories;
import org.nktrials.laboratory.Laboratory;
import org.nktrials.laboratory.ReferenceRange;
import org.nktrials.laboratory.ReferenceRanges;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The laboratories of a trial and what each calls normal. */
@Controller
@RequestMapping("/trials/{code}/laboratories")
class LaboratoriesController {

  private final Laboratories laboratories;
  private final ReferenceRanges ranges;
  private final ProtocolService protocols;
  private final Sites sites;
  private final Authority authority;
  private final Clock clock;

  LaboratoriesController(
      Laboratories laboratories,
      ReferenceRanges ranges,
      ProtocolService protocols,
      Sites sites,
      Authority authority,
      Clock clock) {
    this.laboratories = laboratories;
    this.ranges = ranges;
    this.protocols = protocols;
    this.sites = sites;
    this.authority = authority;
    this.clock = clock;
  }

  @GetMapping
  String list(@PathVariable String code, Model model) {
    return drawList(protocols.trial(code), model);
  }

  @PostMapping
  String add(
      @PathVariable String code,
      @Valid @ModelAttribute("newLaboratory") LaboratoryForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next,
      HttpServletResponse response) {
    TrialSummary trial = protocols.trial(code);
    authority.require(Permission.MANAGE_REFERENCE_RANGES, trial.id());
    if (!problems.hasErrors()) {
      try {
        Laboratory added = laboratories.add(trial.id(), form.toCommand());
        next.addFlashAttribute("done", "Added " + added.name() + ". Now add its ranges.");
        return "redirect:/trials/" + trial.code() + "/laboratories/" + added.code();
      } catch (Refused refused) {
        FormProblems.onto(problems, refused);
      }
    }
    response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    return drawList(trial, model);
  }

  /** The test in the address is the one that the form begins with. */
  @GetMapping("/{laboratory}")
  String show(
      @PathVariable String code,
      @PathVariable("laboratory") String laboratory,
      @RequestParam(defaultValue = "") String test,
      Model model) {
    TrialSummary trial = protocols.trial(code);
    Laboratory found = laboratories.laboratory(trial.id(), laboratory);
    model.addAttribute(
        "range",
        RangeForm.blank(
            Analyte.ofCode(test).orElse(null),
            LocalDate.ofInstant(clock.instant(), clock.getZone())));
    return draw(trial, found, model);
  }

  @PostMapping("/{laboratory}/ranges")
  String addRange(
      @PathVariable String code,
      @PathVariable("laboratory") String laboratory,
      @Valid @ModelAttribute("range") RangeForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next,
      HttpServletResponse response) {
    TrialSummary trial = protocols.trial(code);
    Laboratory found = laboratories.laboratory(trial.id(), laboratory);
    authority.require(Permission.MANAGE_REFERENCE_RANGES, trial.id(), found.siteId());
    form.check(problems);
    if (!problems.hasErrors()) {
      try {
        ReferenceRange added = ranges.add(found, form.toCommand());
        next.addFlashAttribute(
            "done",
            "Added the range of %s; results since then are graded by it."
                .formatted(added.analyte().label()));
        return "redirect:/trials/" + trial.code() + "/laboratories/" + found.code();
      } catch (Refused refused) {
        FormProblems.onto(problems, refused);
      }
    }
    response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    return draw(trial, found, model);
  }

  private String drawList(TrialSummary trial, Model model) {
    SiteScope scope = authority.sites(Permission.MANAGE_REFERENCE_RANGES, trial.id());
    Map<String, String> offered = new LinkedHashMap<>();
    sites.all().stream()
        .filter(site -> scope.includes(site.id()))
        .forEach(site -> offered.put(site.id().toString(), site.code() + ", " + site.name()));
    model.addAttribute("trial", trial);
    model.addAttribute("laboratories", laboratories.of(trial.id()));
    model.addAttribute("siteNames", siteNames());
    model.addAttribute("sites", offered);
    model.addAttribute("mayAddCentral", scope.all());
    model.addAttribute(
        "mayManage", authority.may(Permission.MANAGE_REFERENCE_RANGES, trial.id(), null));
    if (!model.containsAttribute("newLaboratory")) {
      model.addAttribute("newLaboratory", new LaboratoryForm(null, null, null));
    }
    return "laboratory/laboratories";
  }

  private String draw(TrialSummary trial, Laboratory found, Model model) {
    Map<Analyte, List<ReferenceRange>> byTest =
        ranges.of(found).stream()
            .collect(groupingBy(ReferenceRange::analyte, TreeMap::new, toList()));
    Map<String, String> tests = new LinkedHashMap<>();
    Arrays.stream(Analyte.values())
        .forEach(test -> tests.put(test.code(), test.label() + ", " + test.panel().label()));
    model.addAttribute("trial", trial);
    model.addAttribute("laboratory", found);
    model.addAttribute("siteNames", siteNames());
    model.addAttribute("ranges", byTest);
    model.addAttribute("tests", tests);
    model.addAttribute("mayManage", laboratories.mayManage(found));
    return "laboratory/laboratory";
  }

  private Map<UUID, String> siteNames() {
    return sites.all().stream()
        .collect(toMap(SiteSummary::id, site -> site.code() + ", " + site.name()));
  }
}
