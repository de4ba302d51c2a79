package org.nktrials.patient.web;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.patient.DueItem;
import org.nktrials.patient.Worklist;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.TrialSummary;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page: what waits for the person. */
@Controller
class TodayController {

  private final Worklist worklist;
  private final ProtocolService protocols;
  private final Authority authority;
  private final Clock clock;

  TodayController(Worklist worklist, ProtocolService protocols, Authority authority, Clock clock) {
    this.worklist = worklist;
    this.protocols = protocols;
    this.authority = authority;
    this.clock = clock;
  }

  @GetMapping("/today")
  String today(@RequestParam(defaultValue = "") String show, Model model) {
    List<DueItem> tasks = worklist.tasks();
    TodayClock now = new TodayClock(clock.instant(), worklist.today(), worklist.zone());
    TodayFilter chosen = TodayFilter.named(show);
    model.addAttribute("today", now.today());
    model.addAttribute("zone", now.zone());
    model.addAttribute("chosen", chosen);
    model.addAttribute(
        "counts",
        Stream.of(TodayFilter.values())
            .map(filter -> new Count(filter, filter.of(tasks, now).size()))
            .toList());
    model.addAttribute(
        "tasks",
        chosen.of(tasks, now).stream()
            .map(item -> new Task(item, now.isOverdue(item), now.left(item)))
            .toList());
    model.addAttribute("next", tasks.isEmpty() ? worklist.next() : List.of());
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
  record Count(TodayFilter filter, int number) {}

  /**
   * A task with its clock read.
   *
   * @param left what the clock shows, such as "02:10 left"; null without one
   */
  record Task(DueItem item, boolean overdue, @Nullable String left) {}
}
