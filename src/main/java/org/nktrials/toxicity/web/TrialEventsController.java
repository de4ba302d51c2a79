package org.nktrials.toxicity.web;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.document.CsvTable;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.toxicity.listing.AdverseEventSummaries;
import org.nktrials.toxicity.listing.EventFilter;
import org.nktrials.toxicity.listing.TrialAdverseEvents;
import org.springframework.data.domain.Pageable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The adverse events of a trial: list, file, and counts by term and dose level. */
@Controller
@RequestMapping("/trials/{code}/adverse-events")
class TrialEventsController {

  private static final int LONGEST_TERM = 100;
  private static final long FURTHEST_ROW = 1_000_000;
  private static final Set<String> YES_NO = Set.of("true", "false");

  private final TrialAdverseEvents events;
  private final AdverseEventSummaries summaries;
  private final ProtocolService protocols;
  private final Authority authority;

  TrialEventsController(
      TrialAdverseEvents events,
      AdverseEventSummaries summaries,
      ProtocolService protocols,
      Authority authority) {
    this.events = events;
    this.summaries = summaries;
    this.protocols = protocols;
    this.authority = authority;
  }

  @GetMapping
  String list(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String level,
      @RequestParam(defaultValue = "") String term,
      @RequestParam(defaultValue = "") String grade,
      @RequestParam(defaultValue = "") String serious,
      @RequestParam(defaultValue = "") String related,
      Pageable asked,
      Model model) {
    TrialSummary trial = protocols.trial(code);
    EventFilter filter = filter(level, term, grade, serious, related);
    Pageable page = asked.getOffset() > FURTHEST_ROW ? Pageable.ofSize(asked.getPageSize()) : asked;
    model.addAttribute("trial", trial);
    model.addAttribute("filter", filter);
    model.addAttribute("events", events.page(trial, filter, page));
    model.addAttribute(
        "sort", asked.getSort().toString().replace(": ", ",").toLowerCase(Locale.ROOT));
    model.addAttribute("definition", protocols.version(trial.currentVersionId()).definition());
    model.addAttribute("maySummary", authority.may(Permission.VIEW_BOARD, trial.id(), null));
    return "toxicity/adverse-events-trial";
  }

  @GetMapping("/csv")
  ResponseEntity<byte[]> file(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String level,
      @RequestParam(defaultValue = "") String term,
      @RequestParam(defaultValue = "") String grade,
      @RequestParam(defaultValue = "") String serious,
      @RequestParam(defaultValue = "") String related,
      Pageable asked) {
    TrialSummary trial = protocols.trial(code);
    CsvTable table =
        new CsvTable(
            "patient",
            "level",
            "term",
            "grade now",
            "worst grade",
            "onset (UTC)",
            "onset time known",
            "end",
            "serious",
            "outcome",
            "drugs");
    events
        .all(trial, filter(level, term, grade, serious, related), asked.getSort())
        .forEach(
            row ->
                table.row(
                    row.patient(),
                    row.levelName(),
                    row.term(),
                    row.grade(),
                    row.worstGrade(),
                    row.onsetAt(),
                    row.onsetTimeKnown(),
                    row.endedOn(),
                    row.serious() == null ? "not judged" : row.serious() ? "yes" : "no",
                    row.outcome(),
                    row.drugs()));
    return table.download(trial.code().toLowerCase(Locale.ROOT) + "-adverse-events.csv");
  }

  @GetMapping("/summary")
  String summary(@PathVariable String code, Model model) {
    TrialSummary trial = protocols.trial(code);
    model.addAttribute("trial", trial);
    model.addAttribute("table", summaries.of(trial));
    return "toxicity/adverse-events-summary";
  }

  /** What cannot be read in an address filters nothing. */
  private static EventFilter filter(
      String level, String term, String grade, String serious, String related) {
    return new EventFilter(
        number(level),
        term.length() > LONGEST_TERM ? term.substring(0, LONGEST_TERM) : term,
        number(grade),
        YES_NO.contains(serious) ? Boolean.valueOf(serious) : null,
        YES_NO.contains(related) ? Boolean.valueOf(related) : null);
  }

  private static @Nullable Integer number(String text) {
    return text.matches("\\d{1,3}") ? Integer.valueOf(text) : null;
  }
}
