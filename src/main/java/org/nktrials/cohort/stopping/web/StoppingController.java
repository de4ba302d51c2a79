package org.nktrials.cohort.stopping.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.nktrials.access.Authority;
import org.nktrials.access.Capacity;
import org.nktrials.access.Permission;
import org.nktrials.access.Signatures;
import org.nktrials.cohort.RedBars;
import org.nktrials.cohort.stopping.Resumption;
import org.nktrials.cohort.stopping.StoppingWatch;
import org.nktrials.cohort.stopping.Suspension;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.ProtocolVersion;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.rules.stopping.BayesianStopping;
import org.nktrials.rules.stopping.BayesianStopping.Boundary;
import org.nktrials.rules.stopping.StoppingRule;
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

/** Stopping rules of a trial: how they stand, their boundaries, the decision to resume. */
@Controller
@RequestMapping("/trials/{code}/stopping")
class StoppingController {

  private static final int MOST_SHOWN = 60;

  private final StoppingWatch watch;
  private final Resumption resumption;
  private final ProtocolService protocols;
  private final Signatures signatures;
  private final RedBars redBars;
  private final Authority authority;

  StoppingController(
      StoppingWatch watch,
      Resumption resumption,
      ProtocolService protocols,
      Signatures signatures,
      RedBars redBars,
      Authority authority) {
    this.watch = watch;
    this.resumption = resumption;
    this.protocols = protocols;
    this.signatures = signatures;
    this.redBars = redBars;
    this.authority = authority;
  }

  @GetMapping
  String show(@PathVariable String code, Model model) {
    return page(code, model);
  }

  @PostMapping("/resume")
  String resume(
      @PathVariable String code,
      @Valid @ModelAttribute("form") ResumeForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next,
      HttpServletResponse response) {
    if (!problems.hasErrors()) {
      try {
        resumption.sign(code, Objects.requireNonNullElse(form.reason(), ""), form.password());
        next.addFlashAttribute("done", "Enrolment is resumed.");
        return "redirect:/trials/{code}/stopping";
      } catch (Refused refused) {
        FormProblems.onto(problems, refused);
      }
    }
    response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    return page(code, model);
  }

  private String page(String code, Model model) {
    TrialSummary trial = protocols.trial(code);
    authority.require(Permission.VIEW_BOARD, trial.id());
    ProtocolVersion protocol = protocols.version(trial.currentVersionId());
    List<Suspension> suspensions = resumption.of(trial.id());
    model.addAttribute("trial", trial);
    model.addAttribute("redBars", redBars.of(trial.id()));
    model.addAttribute("utc", ZoneOffset.UTC);
    model.addAttribute("decisions", watch.of(trial.id(), protocol));
    model.addAttribute("tables", tables(protocol));
    model.addAttribute("suspensions", suspensions);
    model.addAttribute("suspended", suspensions.stream().anyMatch(Suspension::open));
    List<UUID> signed =
        suspensions.stream().map(Suspension::signatureId).filter(Objects::nonNull).toList();
    model.addAttribute("signatures", signatures.byId(signed));
    model.addAttribute(
        "mayResume", authority.capacities(trial.id()).contains(Capacity.COMMITTEE_CHAIR));
    if (!model.containsAttribute("form")) {
      model.addAttribute("form", ResumeForm.EMPTY);
    }
    return "cohort/stopping";
  }

  private static Map<String, List<Boundary>> tables(ProtocolVersion protocol) {
    int patients =
        Math.min(MOST_SHOWN, protocol.definition().escalation().value().maximumPerLevel());
    Map<String, List<Boundary>> tables = new LinkedHashMap<>();
    for (StoppingRule rule : protocol.definition().stoppingRuleList()) {
      tables.put(rule.id(), BayesianStopping.table(rule, patients));
    }
    return tables;
  }
}
