package org.nktrials.safety.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.nktrials.document.CsvTable;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.safety.SaeLine;
import org.nktrials.safety.SaeList;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Serious adverse events of a trial at the person's sites. */
@Controller
@RequestMapping("/trials/{code}/serious-events")
class SaeListController {

  private static final int MOST_ROWS = 10_000;

  private final SaeList cases;
  private final ProtocolService protocols;
  private final Clock clock;

  SaeListController(SaeList cases, ProtocolService protocols, Clock clock) {
    this.cases = cases;
    this.protocols = protocols;
    this.clock = clock;
  }

  @GetMapping
  String list(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String patient,
      @RequestParam(defaultValue = "false") boolean open,
      Pageable asked,
      Model model) {
    TrialSummary trial = protocols.trial(code);
    model.addAttribute("trial", trial);
    model.addAttribute("patient", patient);
    model.addAttribute("open", open);
    Page<SaeLine> page = cases.of(trial.id(), patient, open, asked);
    Instant now = clock.instant();
    model.addAttribute("cases", page);
    model.addAttribute("rows", page.map(line -> new CaseRow(line, line.late(now))).getContent());
    return "safety/list";
  }

  @GetMapping("/csv")
  ResponseEntity<byte[]> csv(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String patient,
      @RequestParam(defaultValue = "false") boolean open) {
    TrialSummary trial = protocols.trial(code);
    List<SaeLine> found =
        cases.of(trial.id(), patient, open, PageRequest.of(0, MOST_ROWS)).getContent();
    CsvTable table =
        new CsvTable(
            "case",
            "patient",
            "term",
            "worst grade",
            "aware",
            "due at sponsor",
            "first sent",
            "reports",
            "judged",
            "authority told");
    found.forEach(
        one ->
            table.row(
                one.code(),
                one.patient(),
                one.term(),
                one.worstGrade(),
                one.awareAt(),
                one.dueAtSponsor(),
                one.firstSentAt(),
                one.reports(),
                one.assessedAt(),
                one.authorityAt()));
    return table.download(trial.code().toLowerCase(Locale.ROOT) + "-serious-events.csv");
  }

  /** A case in the list, with its clock read. */
  record CaseRow(SaeLine line, boolean late) {}
}
