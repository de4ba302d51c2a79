package org.nktrials.patient.web;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.patient.OnCall;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.RecentDose;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page of the person on call, made for a phone. */
@Controller
class OnCallController {

  private final OnCall onCall;
  private final Authority authority;
  private final Clock clock;

  OnCallController(OnCall onCall, Authority authority, Clock clock) {
    this.onCall = onCall;
    this.authority = authority;
    this.clock = clock;
  }

  @GetMapping("/today/on-call")
  String onCall(Model model) {
    List<Dosed> dosed = onCall.justDosed().stream().map(this::dosed).toList();
    Set<String> shown =
        dosed.stream().map(one -> one.last().patient().code()).collect(Collectors.toSet());
    model.addAttribute("dosed", dosed);
    model.addAttribute(
        "others",
        onCall.enrolled().stream().filter(other -> !shown.contains(other.code())).toList());
    model.addAttribute("trials", onCall.trials());
    return "patient/on-call";
  }

  private Dosed dosed(RecentDose last) {
    PatientSummary patient = last.patient();
    return new Dosed(
        last,
        Duration.between(last.givenAt(), clock.instant()).toHours(),
        authority.may(Permission.WITHHOLD_DOSE, patient.trialId(), patient.site().id()));
  }

  /**
   * A patient who was just dosed.
   *
   * @param hours full hours since the last dose
   */
  record Dosed(RecentDose last, long hours, boolean mayWithhold) {}
}
