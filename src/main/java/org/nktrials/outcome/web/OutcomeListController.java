package org.nktrials.outcome.web;

import org.nktrials.document.CsvTable;
import org.nktrials.outcome.followup.Outcomes;
import org.nktrials.outcome.followup.PatientOutcome;
import org.nktrials.outcome.marker.MarkerAnalyses;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.rules.response.Endpoint;
import org.springframework.data.domain.Pageable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Outcomes of a trial's patients at the person's sites. */
@Controller
class OutcomeListController {

  private final Outcomes outcomes;
  private final MarkerAnalyses analyses;
  private final ProtocolService protocols;

  OutcomeListController(Outcomes outcomes, MarkerAnalyses analyses, ProtocolService protocols) {
    this.outcomes = outcomes;
    this.analyses = analyses;
    this.protocols = protocols;
  }

  @GetMapping("/trials/{code}/outcomes")
  String list(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String patient,
      Pageable asked,
      Model model) {
    TrialSummary trial = protocols.trial(code);
    model.addAttribute("trial", trial);
    model.addAttribute("patient", patient);
    model.addAttribute("mayRead", analyses.mayRead(trial.id()));
    model.addAttribute(
        "outcomes", outcomes.list(trial.id(), patient, Outcomes.COLUMNS.page(asked)));
    return "outcome/trial";
  }

  @GetMapping("/trials/{code}/outcomes.csv")
  ResponseEntity<byte[]> file(
      @PathVariable String code, @RequestParam(defaultValue = "") String patient, Pageable asked) {
    TrialSummary trial = protocols.trial(code);
    CsvTable table =
        new CsvTable(
            "patient",
            "site",
            "data",
            "first_study_drug",
            "best_response",
            "best_change_percent",
            "pfs_days",
            "pfs_event",
            "pfs_date",
            "pfs_reason",
            "os_days",
            "os_event",
            "os_date",
            "os_reason",
            "notes");
    for (PatientOutcome one : outcomes.list(trial.id(), patient, Outcomes.COLUMNS.whole(asked))) {
      Cells pfs = Cells.of(one.progressionFree());
      Cells os = Cells.of(one.overall());
      table.row(
          one.patient().code(),
          one.patient().site().code(),
          trial.synthetic() ? "synthetic" : "",
          one.course().start(),
          one.best(),
          one.bestChange(),
          pfs.days(),
          pfs.event(),
          pfs.date(),
          PatientOutcome.why(one.progressionFree()),
          os.days(),
          os.event(),
          os.date(),
          PatientOutcome.why(one.overall()),
          String.join(" ", one.notes()));
    }
    return table.download(trial.code() + "-outcomes.csv");
  }

  /** An endpoint in three cells, empty where it is not known. */
  private record Cells(Object days, String event, Object date) {

    static Cells of(Endpoint endpoint) {
      return switch (endpoint) {
        case Endpoint.Known known ->
            new Cells(known.days(), known.event() ? "event" : "censored", known.end());
        case Endpoint.Unknown _ -> new Cells("", "not known", "");
      };
    }
  }
}
