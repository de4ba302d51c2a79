package org.nktrials.patient.web;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.nktrials.patient.OnCall;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page of the person on call, made for a phone. */
@Controller
class OnCallController {

  private final OnCall onCall;

  OnCallController(OnCall onCall) {
    this.onCall = onCall;
  }

  @GetMapping("/today/on-call")
  String onCall(Model model) {
    List<OnCall.JustDosed> dosed = onCall.justDosed();
    Set<UUID> shown = dosed.stream().map(one -> one.patient().id()).collect(toSet());
    model.addAttribute("dosed", dosed);
    model.addAttribute(
        "others", onCall.enrolled().stream().filter(other -> !shown.contains(other.id())).toList());
    model.addAttribute("trials", onCall.trials());
    return "patient/on-call";
  }
}
