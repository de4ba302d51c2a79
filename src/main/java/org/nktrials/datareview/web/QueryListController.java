package org.nktrials.datareview.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.nktrials.datareview.Queries;
import org.nktrials.datareview.Query;
import org.nktrials.datareview.QueryFilter;
import org.nktrials.datareview.QueryState;
import org.nktrials.document.CsvTable;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.TrialSummary;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The queries of a trial at the person's sites. */
@Controller
@RequestMapping("/trials/{code}/queries")
class QueryListController {

  private static final int MOST_ROWS = 10_000;

  private final Queries queries;
  private final ProtocolService protocols;

  QueryListController(Queries queries, ProtocolService protocols) {
    this.queries = queries;
    this.protocols = protocols;
  }

  @GetMapping
  String list(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String patient,
      @RequestParam(required = false) @Nullable QueryState state,
      @RequestParam(defaultValue = "false") boolean closed,
      Pageable asked,
      Model model) {
    TrialSummary trial = protocols.trial(code);
    QueryFilter filter = new QueryFilter(patient, state, closed);
    model.addAttribute("trial", trial);
    model.addAttribute("patient", patient);
    model.addAttribute("state", state);
    model.addAttribute("closed", closed);
    model.addAttribute("states", QueryState.values());
    model.addAttribute("queries", queries.of(trial.id(), filter, asked));
    return "datareview/queries";
  }

  @GetMapping("/csv")
  ResponseEntity<byte[]> csv(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String patient,
      @RequestParam(required = false) @Nullable QueryState state,
      @RequestParam(defaultValue = "false") boolean closed) {
    TrialSummary trial = protocols.trial(code);
    QueryFilter filter = new QueryFilter(patient, state, closed);
    List<Query> found = queries.of(trial.id(), filter, PageRequest.of(0, MOST_ROWS)).getContent();
    CsvTable table =
        new CsvTable("patient", "record", "field", "query", "state", "opened", "opened by");
    found.forEach(
        one ->
            table.row(
                one.patient(),
                one.at().recordType(),
                one.at().field(),
                one.sentence(),
                one.state().label(),
                one.openedAt(),
                one.openedBy()));
    return table.download(trial.code().toLowerCase(Locale.ROOT) + "-queries.csv");
  }
}
