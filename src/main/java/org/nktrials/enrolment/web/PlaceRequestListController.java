package org.nktrials.enrolment.web;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.SiteSummary;
import org.nktrials.access.Sites;
import org.nktrials.document.CsvTable;
import org.nktrials.enrolment.PlaceRequests;
import org.nktrials.enrolment.RequestState;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.TrialSummary;
import org.springframework.data.domain.Pageable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Every request for a place, as a list and as a file. */
@Controller
class PlaceRequestListController {

  private final PlaceRequests requests;
  private final ProtocolService protocols;
  private final Sites sites;

  PlaceRequestListController(PlaceRequests requests, ProtocolService protocols, Sites sites) {
    this.requests = requests;
    this.protocols = protocols;
    this.sites = sites;
  }

  @GetMapping("/trials/{code}/places/requests")
  String list(
      @PathVariable String code,
      @RequestParam(required = false) @Nullable UUID site,
      @RequestParam(required = false) @Nullable RequestState state,
      Pageable asked,
      Model model) {
    TrialSummary trial = protocols.trial(code);
    model.addAttribute("trial", trial);
    model.addAttribute("requests", requests.page(trial, site, state, asked));
    model.addAttribute("site", site);
    model.addAttribute("state", state);
    model.addAttribute("sites", sites.all());
    model.addAttribute("bySite", sites.byId());
    model.addAttribute("states", RequestState.values());
    model.addAttribute("definition", protocols.version(trial.currentVersionId()).definition());
    return "enrolment/requests";
  }

  @GetMapping("/trials/{code}/places/requests.csv")
  ResponseEntity<byte[]> file(
      @PathVariable String code,
      @RequestParam(required = false) @Nullable UUID site,
      @RequestParam(required = false) @Nullable RequestState state,
      Pageable asked) {
    TrialSummary trial = protocols.trial(code);
    Map<UUID, SiteSummary> bySite = sites.byId();
    CsvTable table =
        new CsvTable("request", "site", "asked", "state", "level", "kept_until", "ended", "why");
    for (PlaceRequests.Line line : requests.all(trial, site, state, asked)) {
      var one = line.request();
      SiteSummary of = bySite.get(one.siteId());
      table.row(
          one.code(),
          of == null ? null : of.code(),
          one.requestedAt(),
          one.state().label(),
          one.level(),
          one.offeredUntil(),
          line.closedAt(),
          line.closedReason());
    }
    return table.download(trial.code() + "-place-requests.csv");
  }
}
