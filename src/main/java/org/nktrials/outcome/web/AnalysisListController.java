package org.nktrials.outcome.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nktrials.charts.ForestPicture;
import org.nktrials.document.CsvTable;
import org.nktrials.outcome.marker.AnalysedTrial;
import org.nktrials.outcome.marker.MarkerAnalyses;
import org.nktrials.outcome.marker.MarkerAnalysis;
import org.nktrials.outcome.marker.MarkerRun;
import org.nktrials.outcome.marker.MarkerStudy;
import org.nktrials.protocol.PlannedAnalysis;
import org.nktrials.protocol.ProtocolDefinition;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.rules.response.EndpointKind;
import org.nktrials.rules.response.MarkerCut;
import org.nktrials.shared.FormProblems;
import org.nktrials.shared.Refused;
import org.nktrials.statistics.Outcome;
import org.nktrials.statistics.survival.CoxFit;
import org.nktrials.statistics.survival.CoxTerm;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Marker analyses of a trial: those that the protocol plans, those that were made. */
@Controller
class AnalysisListController {

  private final MarkerAnalyses analyses;
  private final ProtocolService protocols;

  AnalysisListController(MarkerAnalyses analyses, ProtocolService protocols) {
    this.analyses = analyses;
    this.protocols = protocols;
  }

  @GetMapping("/trials/{code}/analyses")
  String list(@PathVariable String code, Model model) {
    return page(protocols.trial(code), model);
  }

  @GetMapping("/trials/{code}/analyses.csv")
  ResponseEntity<byte[]> file(@PathVariable String code) {
    TrialSummary trial = protocols.trial(code);
    AnalysedTrial made = analyses.of(trial.id());
    CsvTable table =
        new CsvTable(
            "number",
            "data",
            "kind",
            "marker",
            "cut",
            "endpoint",
            "clock",
            "patients",
            "result",
            "p",
            "tests",
            "p_holm");
    for (AnalysisLine one : lines(made)) {
      table.row(
          one.analysis().number(),
          trial.synthetic() ? "synthetic" : "",
          "exploratory",
          one.analysis().question().subject(),
          one.analysis().question().cut().label(),
          one.analysis().question().endpoint(),
          one.analysis().question().clock(),
          one.run().table().rows().size(),
          one.result(),
          one.run().pValue(),
          made.tests(),
          one.adjusted());
    }
    return table.download(trial.code() + "-analyses.csv");
  }

  @PostMapping("/trials/{code}/analyses")
  String define(
      @PathVariable String code,
      @ModelAttribute("form") AnalysisForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next,
      HttpServletResponse response) {
    TrialSummary trial = protocols.trial(code);
    if (!problems.hasErrors()) {
      form.check(problems);
    }
    if (!problems.hasErrors()) {
      try {
        MarkerAnalysis saved = analyses.define(form.toCommand(trial.id()));
        next.addFlashAttribute("done", "Saved and run.");
        return "redirect:/trials/{code}/analyses/" + saved.number();
      } catch (Refused refused) {
        FormProblems.onto(problems, refused);
      }
    }
    response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    return page(trial, model);
  }

  private String page(TrialSummary trial, Model model) {
    AnalysedTrial made = analyses.of(trial.id());
    ProtocolDefinition protocol = protocols.version(trial.currentVersionId()).definition();
    model.addAttribute("trial", trial);
    model.addAttribute("lines", lines(made));
    model.addAttribute("tests", made.tests());
    model.addAttribute("forest", forest(made));
    model.addAttribute("planned", open(protocol.plannedAnalyses(), made));
    model.addAttribute("mayAnalyse", analyses.mayAnalyse(trial.id()));
    model.addAttribute("markers", same(protocol.immunePanel().value().parameters()));
    model.addAttribute("visits", same(protocol.immunePanel().value().timePoints()));
    model.addAttribute("cuts", Choices.of(MarkerCut.values(), MarkerCut::label));
    model.addAttribute("endpoints", Choices.of(EndpointKind.values(), EndpointKind::label));
    if (!model.containsAttribute("form")) {
      model.addAttribute("form", AnalysisForm.empty());
    }
    return "outcome/analyses";
  }

  private static List<AnalysisLine> lines(AnalysedTrial made) {
    List<AnalysisLine> lines = new ArrayList<>();
    for (MarkerAnalysis one : made.analyses()) {
      MarkerRun run = made.latest(one);
      if (run != null) {
        lines.add(
            new AnalysisLine(
                one,
                run,
                Figures.cox(MarkerStudy.of(one.question(), run.table())),
                made.adjusted(one)));
      }
    }
    return lines;
  }

  /** Hazard ratios of the analyses by median: those per unit of a marker have no common scale. */
  private static ForestPicture forest(AnalysedTrial made) {
    List<ForestPicture.Ratio> ratios = new ArrayList<>();
    for (MarkerAnalysis one : made.analyses()) {
      MarkerRun run = made.latest(one);
      if (run != null
          && one.question().cut() != MarkerCut.CONTINUOUS
          && MarkerStudy.of(one.question(), run.table()).cox()
              instanceof Outcome.Found<CoxFit>(CoxFit fit)) {
        CoxTerm term = fit.terms().getFirst();
        Double lower = term.interval().lower();
        Double upper = term.interval().upper();
        if (lower != null && upper != null) {
          ratios.add(
              new ForestPicture.Ratio(
                  "%d. %s, %s"
                      .formatted(one.number(), one.question().subject(), one.question().endpoint()),
                  term.hazardRatio(),
                  lower,
                  upper));
        }
      }
    }
    return ForestPicture.of(ratios);
  }

  private static List<PlannedAnalysis> open(List<PlannedAnalysis> planned, AnalysedTrial made) {
    return planned.stream()
        .filter(one -> made.analyses().stream().noneMatch(done -> one.id().equals(done.planned())))
        .toList();
  }

  private static Map<String, String> same(List<String> codes) {
    Map<String, String> words = new LinkedHashMap<>();
    codes.forEach(code -> words.put(code, code));
    return words;
  }
}
