package org.nktrials.outcome.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nktrials.charts.SurvivalPicture;
import org.nktrials.document.Documents;
import org.nktrials.document.Pdf;
import org.nktrials.outcome.marker.MarkerAnalyses;
import org.nktrials.outcome.marker.MarkerAnalysis;
import org.nktrials.outcome.marker.MarkerRun;
import org.nktrials.outcome.marker.MarkerStudy;
import org.nktrials.outcome.marker.OpenedAnalysis;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.Refused;
import org.nktrials.shared.TimeOrderedId;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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

/** One marker analysis with its runs; every figure is computed from the data of the run. */
@Controller
@RequestMapping("/trials/{code}/analyses/{number}")
class AnalysisController {

  private static final String EXPLORATORY = "Exploratory.";

  private final MarkerAnalyses analyses;
  private final ProtocolService protocols;
  private final Documents documents;

  AnalysisController(MarkerAnalyses analyses, ProtocolService protocols, Documents documents) {
    this.analyses = analyses;
    this.protocols = protocols;
    this.documents = documents;
  }

  @GetMapping
  String show(
      @PathVariable String code,
      @PathVariable int number,
      @RequestParam(required = false) @Nullable Integer run,
      Model model) {
    model.addAllAttributes(shown(code, number, run));
    model.addAttribute("submissionId", TimeOrderedId.next());
    return "outcome/analysis";
  }

  @PostMapping("/run")
  String again(
      @PathVariable String code,
      @PathVariable int number,
      @ModelAttribute RunForm form,
      BindingResult problems,
      RedirectAttributes next) {
    TrialSummary trial = protocols.trial(code);
    try {
      boolean changed =
          analyses.run(
              trial.id(),
              number,
              form.submissionId() == null ? TimeOrderedId.next() : form.submissionId());
      next.addFlashAttribute(
          "done",
          changed
              ? "Run again: the data or the rules have changed since."
              : "The data and the rules are the same: the latest run stands.");
    } catch (Refused refused) {
      next.addFlashAttribute("refusals", refused.problems());
    }
    return "redirect:/trials/{code}/analyses/{number}";
  }

  @GetMapping("/csv")
  ResponseEntity<byte[]> csv(
      @PathVariable String code,
      @PathVariable int number,
      @RequestParam(required = false) @Nullable Integer run) {
    ShownAnalysis shown = of(code, number, run);
    return AnalysisFiles.table(shown).download(shown.name() + ".csv");
  }

  @GetMapping("/r")
  ResponseEntity<byte[]> script(
      @PathVariable String code,
      @PathVariable int number,
      @RequestParam(required = false) @Nullable Integer run) {
    ShownAnalysis shown = of(code, number, run);
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(shown.name() + ".R").build().toString())
        .body(AnalysisFiles.script(shown).getBytes(StandardCharsets.UTF_8));
  }

  @GetMapping("/pdf")
  ResponseEntity<byte[]> pdf(
      @PathVariable String code,
      @PathVariable int number,
      @RequestParam(required = false) @Nullable Integer run) {
    Map<String, Object> values = shown(code, number, run);
    values.put("exploratory", EXPLORATORY);
    ShownAnalysis shown = of(code, number, run);
    values.put("printed", PrintedCurves.of(SurvivalPicture.of(shown.study().curves())));
    Pdf pdf = documents.pdf("outcome/analysis-pdf", values);
    return Pdf.download(pdf.bytes(), shown.name() + ".pdf");
  }

  private Map<String, Object> shown(String code, int number, @Nullable Integer run) {
    ShownAnalysis shown = of(code, number, run);
    MarkerStudy study = shown.study();
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("trial", shown.trial());
    values.put("analysis", shown.analysis());
    values.put("run", shown.run());
    values.put("runs", shown.runs());
    values.put("study", study);
    values.put("picture", SurvivalPicture.of(study.curves()));
    Map<String, String> medians = new LinkedHashMap<>();
    study.curves().forEach((name, curve) -> medians.put(name, Figures.median(curve)));
    values.put("medians", medians);
    values.put("logRank", Figures.logRank(study));
    values.put("cox", Figures.cox(study));
    values.put("spearman", Figures.spearman(study));
    values.put("tests", shown.made().tests());
    values.put("p", Figures.p(shown.run().pValue()));
    Double adjusted = shown.made().adjusted(shown.analysis().id());
    values.put("adjusted", shown.isLatest() ? Figures.p(adjusted) : "for the latest run only");
    values.put("changed", shown.changed());
    values.put("mayAnalyse", analyses.mayAnalyse(shown.trial().id()));
    return values;
  }

  private ShownAnalysis of(String code, int number, @Nullable Integer asked) {
    TrialSummary trial = protocols.trial(code);
    OpenedAnalysis opened = analyses.open(trial.id(), number);
    MarkerAnalysis analysis = opened.analysis();
    List<MarkerRun> runs = opened.runs();
    MarkerRun run = MarkerAnalyses.runOf(runs, asked).orElseThrow(() -> new NotFound("run"));
    return new ShownAnalysis(
        trial,
        opened.tests(),
        analysis,
        runs,
        run,
        MarkerStudy.of(analysis.question(), run.table()));
  }
}
