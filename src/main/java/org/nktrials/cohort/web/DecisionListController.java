package org.nktrials.cohort.web;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Capacity;
import org.nktrials.access.SignatureReceipt;
import org.nktrials.cohort.DecisionState;
import org.nktrials.cohort.DecisionView;
import org.nktrials.cohort.Decisions;
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

/**
 * The decisions of a trial. A dose-finding trial takes a handful: they are read together, as the
 * board does, and filtered here.
 */
@Controller
class DecisionListController {

  private final Decisions decisions;
  private final ProtocolService protocols;
  private final BoardPage page;

  DecisionListController(Decisions decisions, ProtocolService protocols, BoardPage page) {
    this.decisions = decisions;
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
    model.addAttribute("decisions", found(trial, state, asked));
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
            "decision", "data_cut", "recommendation", "decided", "follows", "signed_by", "state");
    for (DecisionView one : found(trial, state, asked)) {
      table.row(
          one.decision().number(),
          one.decision().dataCut(),
          one.recommended(),
          one.sentence(),
          one.decision().follows() ? "yes" : "no",
          one.signatures().stream().map(DecisionListController::signer).collect(joining("; ")),
          one.decision().state().label());
    }
    return table.download(trial.code() + "-decisions.csv");
  }

  /** Latest first, or by number when the address asks for it. */
  private List<DecisionView> found(
      TrialSummary trial, @Nullable DecisionState state, Pageable asked) {
    List<DecisionView> found =
        decisions.ofTrial(trial).stream()
            .filter(view -> state == null || view.decision().state() == state)
            .toList();
    var order = asked.getSort().getOrderFor("number");
    return order != null && order.isAscending() ? found.reversed() : found;
  }

  private static String signer(SignatureReceipt signed) {
    Capacity capacity = signed.capacity();
    return capacity == null ? signed.printedName() : signed.printedName() + ", " + capacity.label();
  }
}
