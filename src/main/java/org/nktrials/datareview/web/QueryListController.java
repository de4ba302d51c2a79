package org.nktrials.datareview.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.nktrials.access.Permission;
import org.nktrials.access.Sites;
import org.nktrials.datareview.Queries;
import org.nktrials.datareview.Query;
import org.nktrials.datareview.QueryState;
import org.nktrials.document.CsvTable;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.TrialSummary;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The queries of a trial at the person's sites. */
@Controller
@RequestMapping("/trials/{code}/queries")
class QueryListController {

  private final Queries queries;
  private final ProtocolService protocols;
  private final Sites sites;
  private final Clock clock;

  QueryListController(Queries queries, ProtocolService protocols, Sites sites, Clock clock) {
    this.queries = queries;
    this.protocols = protocols;
    this.sites = sites;
    this.clock = clock;
  }

  @GetMapping
  String list(@PathVariable String code, QueryListForm filter, Pageable asked, Model model) {
    TrialSummary trial = protocols.trial(code);
    model.addAttribute("trial", trial);
    model.addAttribute("filter", filter);
    model.addAttribute("states", QueryState.values());
    model.addAttribute("sites", sites.within(Permission.VIEW_QUERIES, trial.id()));
    Instant now = clock.instant();
    Page<Query> found = queries.of(trial.id(), filter.toFilter(now), asked);
    model.addAttribute("queries", found);
    model.addAttribute("rows", found.map(one -> new QueryRow(one, one.ageInDays(now))));
    return "datareview/queries";
  }

  @GetMapping("/csv")
  ResponseEntity<byte[]> csv(@PathVariable String code, QueryListForm filter, Pageable asked) {
    TrialSummary trial = protocols.trial(code);
    Instant now = clock.instant();
    List<Query> found =
        queries.of(trial.id(), filter.toFilter(now), Queries.COLUMNS.whole(asked)).getContent();
    CsvTable table =
        new CsvTable(
            "patient", "record", "field", "query", "state", "opened", "opened by", "days open");
    found.forEach(
        one ->
            table.row(
                one.patient(),
                one.at().recordType(),
                one.at().field(),
                one.sentence(),
                one.state().label(),
                one.openedAt(),
                one.openedBy(),
                one.ageInDays(now)));
    return table.download(trial.code().toLowerCase(Locale.ROOT) + "-queries.csv");
  }
}
