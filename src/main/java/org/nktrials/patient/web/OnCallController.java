package org.nktrials.patient.web;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.nktrials.patient.OnCall;
import org.nktrials.patient.roster.Roster;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page of the person on call, made for a phone. */
@Controller
class OnCallController {

  private final OnCall onCall;
  private final Roster roster;
  private final Clock clock;

  OnCallController(OnCall onCall, Roster roster, Clock clock) {
    this.onCall = onCall;
    this.roster = roster;
    this.clock = clock;
  }

  @GetMapping("/today/on-call")
  String onCall(Model model) {
    List<OnCall.JustDosed> dosed = onCall.justDosed();
    Set<UUID> shown = dosed.stream().map(one -> one.patient().id()).collect(toSet());
    model.addAttribute("dosed", dosed);
    model.addAttribute(
        "others", onCall.enrolled().stream().filter(other -> !shown.contains(other.id())).toList());
    model.addAttribute(
        "onCallNow", roster.ahead().stream().filter(duty -> duty.isOn(clock.instant())).toList());
    model.addAttribute("trials", onCall.trials());
    return "patient/on-call";
  }
}
