package org.nktrials.patient.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.patient.DueClock;
import org.nktrials.patient.DueItem;
import org.nktrials.patient.DuePage;
import org.nktrials.patient.Worklist;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.TrialSummary;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page: what waits for the person. */
@Controller
class TodayController {

  private static final int ROWS = 50;
  private static final int FURTHEST = 1_000;

  private final Worklist worklist;
  private final ProtocolService protocols;
  private final Authority authority;

  TodayController(Worklist worklist, ProtocolService protocols, Authority authority) {
    this.worklist = worklist;
    this.protocols = protocols;
    this.authority = authority;
  }

  @GetMapping("/today")
  String today(
      @RequestParam(defaultValue = "") String show,
      @RequestParam(defaultValue = "0") int page,
      Model model) {
    TodayFilter chosen = TodayFilter.named(show);
    DueClock clock = worklist.clock();
    TodayClock now = new TodayClock(clock.now(), clock.today(), clock.zone());
    DuePage due =
        worklist.tasks(chosen.when(), PageRequest.of(Math.clamp(page, 0, FURTHEST), ROWS));
    model.addAttribute("chosen", chosen);
    model.addAttribute(
        "counts",
        Stream.of(TodayFilter.values())
            .map(filter -> new Count(filter, due.numbers().getOrDefault(filter.when(), 0L)))
            .toList());
    model.addAttribute(
        "tasks",
        due.items()
            .map(
                item ->
                    new Task(item, now.isOverdue(item), now.left(item), now.today(), now.zone())));
    model.addAttribute("next", due.isEmpty() ? worklist.next() : List.of());
    model.addAttribute("registering", trialsFor(Permission.REGISTER_PATIENT));
    model.addAttribute("treating", !trialsFor(Permission.RECORD_ADVERSE_EVENT).isEmpty());
    return "patient/today";
  }

  private List<TrialSummary> trialsFor(Permission permission) {
    return protocols.trials().stream()
        .filter(trial -> authority.may(permission, trial.id(), null))
        .toList();
  }

  /** A number on top that filters the list. */
  record Count(TodayFilter filter, long number) {}

  /**
   * A task with its clock read.
   *
   * @param left what the clock shows, such as "02:10 left"; null without one
   * @param zone of the person's sites, by which today is meant
   */
  record Task(DueItem item, boolean overdue, @Nullable String left, LocalDate today, ZoneId zone) {}
}
