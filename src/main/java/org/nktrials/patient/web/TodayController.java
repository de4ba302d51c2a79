package org.nktrials.patient.web;

import java.time.LocalDate;
import java.util.List;
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

  TodayController(Worklist worklist, ProtocolService protocols, Authority authority) {
    this.worklist = worklist;
    this.protocols = protocols;
    this.authority = authority;
  }

  @GetMapping("/today")
  String today(@RequestParam(defaultValue = "") String show, Model model) {
    List<DueItem> tasks = worklist.tasks();
    LocalDate today = worklist.today();
    TodayFilter chosen = TodayFilter.named(show);
    model.addAttribute("today", today);
    model.addAttribute("chosen", chosen);
    model.addAttribute(
        "counts",
        List.of(TodayFilter.values()).stream()
            .map(filter -> new Count(filter, filter.of(tasks, today).size()))
            .toList());
    model.addAttribute("tasks", chosen.of(tasks, today));
    model.addAttribute("registering", trialsFor(Permission.REGISTER_PATIENT));
    model.addAttribute("treating", trialsFor(Permission.RECORD_ADVERSE_EVENT));
    return "patient/today";
  }

  private List<TrialSummary> trialsFor(Permission permission) {
    return protocols.trials().stream()
        .filter(trial -> authority.may(permission, trial.id(), null))
        .toList();
  }

  /** A number on top that filters the list. */
  record Count(TodayFilter filter, int number) {}
}
