package org.nktrials.cohort.web;

import org.jspecify.annotations.Nullable;
import org.nktrials.access.RecordSignatures;
import org.nktrials.cohort.DecisionListing;
import org.nktrials.cohort.DecisionState;
import org.nktrials.cohort.DecisionView;
import org.nktrials.document.CsvTable;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.TrialSummary;
import org.springframework.data.domain.Pageable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The decisions of a trial as a list and as a file. */
@Controller
class DecisionListController {

  private final DecisionListing listing;
  private final ProtocolService protocols;
  private final BoardPage page;

  DecisionListController(DecisionListing listing, ProtocolService protocols, BoardPage page) {
    this.listing = listing;
    this.protocols = protocols;
    this.page = page;
  }

  @GetMapping("/trials/{code}/decisions")
  String list(
      @PathVariable String code,
      @RequestParam(required = false) @Nullable DecisionState state,
      Pageable asked,
      Model model) {
    TrialSummary trial = protocols.trial(code);
    page.frame(trial, model);
    model.addAttribute("state", state);
    model.addAttribute("states", DecisionState.values());
    model.addAttribute("decisions", listing.page(trial, state, asked));
    return "cohort/decisions";
  }

  @GetMapping("/trials/{code}/decisions.csv")
  ResponseEntity<byte[]> file(
      @PathVariable String code,
      @RequestParam(required = false) @Nullable DecisionState state,
      Pageable asked) {
    TrialSummary trial = protocols.trial(code);
    CsvTable table =
        new CsvTable(
            "decision", "data_cut", "recommendation", "decided", "follows", "signatures", "state");
    for (DecisionView one : listing.all(trial, state, asked)) {
      table.row(
          one.decision().number(),
          one.decision().dataCut(),
          one.recommended(),
          one.sentence(),
          one.decision().follows() ? "yes" : "no",
          RecordSignatures.cell(one.signatures(), null),
          one.decision().state().label());
    }
    return table.download(trial.code() + "-decisions.csv");
  }
}
