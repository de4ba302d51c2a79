package org.nktrials.sample.custody.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.document.CsvTable;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.sample.custody.DueSamples;
import org.nktrials.sample.custody.SampleFilter;
import org.nktrials.sample.custody.SampleLine;
import org.nktrials.sample.custody.SampleList;
import org.nktrials.sample.custody.SampleState;
import org.springframework.data.domain.Pageable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Samples of a trial: the list, the list as a file, what is due. */
@Controller
@RequestMapping("/trials/{code}")
class SampleListController {

  private final SampleList list;
  private final DueSamples due;
  private final ProtocolService protocols;
  private final Authority authority;

  SampleListController(
      SampleList list, DueSamples due, ProtocolService protocols, Authority authority) {
    this.list = list;
    this.due = due;
    this.protocols = protocols;
    this.authority = authority;
  }

  @GetMapping("/samples")
  String list(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(required = false) @Nullable SampleState state,
      @RequestParam(defaultValue = "") String visit,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
      Pageable asked,
      Model model) {
    TrialSummary trial = protocols.trial(code);
    SampleFilter filter = new SampleFilter(text, state, visit, from, to);
    model.addAttribute("trial", trial);
    model.addAttribute("filter", filter);
    model.addAttribute("states", SampleState.values());
    model.addAttribute("samples", list.of(trial.id(), filter, SampleList.COLUMNS.page(asked)));
    model.addAttribute("mayTake", authority.may(Permission.COLLECT_SAMPLE, trial.id(), null));
    return "sample/list";
  }

  @GetMapping("/samples.csv")
  ResponseEntity<byte[]> file(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(required = false) @Nullable SampleState state,
      @RequestParam(defaultValue = "") String visit,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
      Pageable asked) {
    TrialSummary trial = protocols.trial(code);
    SampleFilter filter = new SampleFilter(text, state, visit, from, to);
    CsvTable table =
        new CsvTable(
            "sample",
            "patient",
            "visit",
            "tube",
            "planned_on",
            "state",
            "collected_at",
            "received_at",
            "condition",
            "position",
            "results_to_release",
            "cancelled_at");
    for (SampleLine one : list.of(trial.id(), filter, SampleList.COLUMNS.whole(asked))) {
      table.row(
          one.code(),
          one.patient(),
          one.visit(),
          one.tube().label(),
          one.plannedOn(),
          one.state().label(),
          one.collectedAt(),
          one.receivedAt(),
          one.condition() == null ? null : one.condition().label(),
          one.position(),
          one.waiting(),
          one.cancelledAt());
    }
    return table.download(trial.code() + "-samples.csv");
  }

  @GetMapping("/samples/due")
  String due(
      @PathVariable String code,
      @RequestParam(defaultValue = "false") boolean closed,
      Pageable asked,
      Model model) {
    TrialSummary trial = protocols.trial(code);
    model.addAttribute("trial", trial);
    model.addAttribute("closed", closed);
    model.addAttribute("ahead", DueSamples.DAYS_AHEAD);
    model.addAttribute("samples", due.of(trial.id(), closed, SampleList.COLUMNS.page(asked)));
    model.addAttribute("mayTake", authority.may(Permission.COLLECT_SAMPLE, trial.id(), null));
    return "sample/due";
  }
}
