package org.nktrials.datareview.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Permission;
import org.nktrials.access.Sites;
import org.nktrials.datareview.LeftFilter;
import org.nktrials.datareview.Progress;
import org.nktrials.datareview.RecordLeft;
import org.nktrials.datareview.ReviewedKind;
import org.nktrials.datareview.SiteProgress;
import org.nktrials.datareview.VerificationList;
import org.nktrials.document.CsvTable;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.TrialSummary;
import org.springframework.data.domain.Pageable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Source data verification of a trial: how far it is, and what is left. */
@Controller
@RequestMapping("/trials/{code}/verification")
class VerificationController {

  private final VerificationList list;
  private final ProtocolService protocols;
  private final Sites sites;

  VerificationController(VerificationList list, ProtocolService protocols, Sites sites) {
    this.list = list;
    this.protocols = protocols;
    this.sites = sites;
  }

  @GetMapping
  String show(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String patient,
      @RequestParam(defaultValue = "") String site,
      @RequestParam(required = false) @Nullable ReviewedKind kind,
      Pageable asked,
      Model model) {
    TrialSummary trial = protocols.trial(code);
    LeftFilter filter = new LeftFilter(patient, site, kind);
    List<SiteProgress> bySite = list.bySite(trial.id());
    model.addAttribute("trial", trial);
    model.addAttribute("filter", filter);
    model.addAttribute("kinds", ReviewedKind.values());
    model.addAttribute("sites", sites.within(Permission.VIEW_QUERIES, trial.id()));
    model.addAttribute("bySite", bySite);
    model.addAttribute("whole", whole(bySite));
    model.addAttribute("critical", list.critical(trial.id()));
    model.addAttribute("unknown", list.unknown(trial.id()));
    model.addAttribute("left", list.left(trial.id(), filter, VerificationList.COLUMNS.page(asked)));
    return "datareview/verification";
  }

  @GetMapping("/csv")
  ResponseEntity<byte[]> csv(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String patient,
      @RequestParam(defaultValue = "") String site,
      @RequestParam(required = false) @Nullable ReviewedKind kind,
      Pageable asked) {
    TrialSummary trial = protocols.trial(code);
    List<RecordLeft> left =
        list.left(
                trial.id(),
                new LeftFilter(patient, site, kind),
                VerificationList.COLUMNS.whole(asked))
            .getContent();
    CsvTable table =
        new CsvTable("patient", "site", "record", "record id", "critical values not verified");
    left.forEach(
        one -> table.row(one.patient(), one.site(), one.kind().label(), one.record(), one.left()));
    return table.download(trial.code().toLowerCase(Locale.ROOT) + "-verification.csv");
  }

  private static Progress whole(List<SiteProgress> bySite) {
    return new Progress(
        bySite.stream().mapToLong(one -> one.progress().verified()).sum(),
        bySite.stream().mapToLong(one -> one.progress().entered()).sum());
  }
}
