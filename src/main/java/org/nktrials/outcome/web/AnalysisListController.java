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
import org.nktrials.outcome.marker.MarkerQuestion;
import org.nktrials.outcome.marker.MarkerStudy;
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
import org.springframework.data.domain.Pageable;
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

  private static final int PAGE = 50;

  private final MarkerAnalyses analyses;
  private final ProtocolService protocols;

  AnalysisListController(MarkerAnalyses analyses, ProtocolService protocols) {
    this.analyses = analyses;
    this.protocols = protocols;
  }

  @GetMapping("/trials/{code}/analyses")
  String list(@PathVariable String code, AnalysisFilterForm filter, Pageable asked, Model model) {
    return page(protocols.trial(code), filter, asked, model);
  }

  @GetMapping("/trials/{code}/analyses.csv")
  ResponseEntity<byte[]> file(
      @PathVariable String code, AnalysisFilterForm filter, Pageable asked) {
    TrialSummary trial = protocols.trial(code);
    AnalysedTrial made =
        analyses.of(trial.id(), filter.filter(), MarkerAnalyses.COLUMNS.whole(asked));
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
          made.tests().tests(),
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
    return page(trial, AnalysisFilterForm.OPEN, Pageable.ofSize(PAGE), model);
  }

  private String page(TrialSummary trial, AnalysisFilterForm filter, Pageable asked, Model model) {
    AnalysedTrial made =
        analyses.of(trial.id(), filter.filter(), MarkerAnalyses.COLUMNS.page(asked));
    ProtocolDefinition protocol = protocols.version(trial.currentVersionId()).definition();
    model.addAttribute("trial", trial);
    List<AnalysisLine> lines = lines(made);
    model.addAttribute("lines", lines);
    model.addAttribute("page", made.page());
    model.addAttribute("filter", filter);
    model.addAttribute("open", filter.filter().isOpen());
    model.addAttribute("tests", made.tests().tests());
    model.addAttribute("forest", forest(lines));
    model.addAttribute(
        "planned",
        protocol.plannedAnalyses().stream().filter(one -> !made.tests().made(one.id())).toList());
    model.addAttribute("mayAnalyse", analyses.mayAnalyse(trial.id()));
    model.addAttribute("markers", same(analyses.markers(trial.id(), protocol)));
    model.addAttribute("visits", same(protocol.immunePanel().value().timePoints()));
    model.addAttribute("cuts", Choices.of(MarkerCut.values(), MarkerCut::label));
    model.addAttribute("endpoints", Choices.of(EndpointKind.values(), EndpointKind::label));
    if (!model.containsAttribute("form")) {
      model.addAttribute("form", AnalysisForm.empty());
    }
    return "outcome/analyses";
  }

  private static List<AnalysisLine> lines(AnalysedTrial made) {
    return made.page().stream()
        .map(
            one -> {
              MarkerStudy study = MarkerStudy.of(one.analysis().question(), one.run().table());
              return new AnalysisLine(
                  one.analysis(),
                  one.run(),
                  study,
                  Figures.cox(study),
                  made.tests().adjusted(one.analysis().id()));
            })
        .toList();
  }

  /** Hazard ratios of the analyses by median: those per unit of a marker have no common scale. */
  private static ForestPicture forest(List<AnalysisLine> lines) {
    List<ForestPicture.Ratio> ratios = new ArrayList<>();
    for (AnalysisLine one : lines) {
      MarkerQuestion question = one.analysis().question();
      if (question.cut() != MarkerCut.CONTINUOUS
          && one.study().cox() instanceof Outcome.Found<CoxFit>(CoxFit fit)) {
        CoxTerm term = fit.terms().getFirst();
        Double lower = term.interval().lower();
        Double upper = term.interval().upper();
        if (lower != null && upper != null) {
          ratios.add(
              new ForestPicture.Ratio(
                  "%d. %s, %s"
                      .formatted(one.analysis().number(), question.subject(), question.endpoint()),
                  term.hazardRatio(),
                  lower,
                  upper));
        }
      }
    }
    return ForestPicture.of(ratios);
  }

  private static Map<String, String> same(List<String> codes) {
    Map<String, String> words = new LinkedHashMap<>();
    codes.forEach(code -> words.put(code, code));
    return words;
  }
}
