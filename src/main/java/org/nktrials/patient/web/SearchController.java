package org.nktrials.patient.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.patient.CodeSource;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.TrialSummary;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The search box of every page: an exact code opens the patient or the trial. */
@Controller
class SearchController {

  private static final int LISTED = 20;

  private final Patients patients;
  private final ProtocolService protocols;
  private final List<CodeSource> codes;
  private final Authority authority;

  SearchController(
      Patients patients, ProtocolService protocols, List<CodeSource> codes, Authority authority) {
    this.patients = patients;
    this.protocols = protocols;
    this.codes = List.copyOf(codes);
    this.authority = authority;
  }

  @GetMapping("/search")
  String search(
      @RequestParam(defaultValue = "") String q, Model model, HttpServletResponse response) {
    Optional<PatientSummary> exact = patients.exactly(q);
    if (exact.isPresent()) {
      return "redirect:/patients/" + exact.get().code();
    }
    Optional<String> other = codes.stream().flatMap(one -> one.pageOf(q).stream()).findFirst();
    if (other.isPresent()) {
      return "redirect:" + other.get();
    }
    Optional<TrialSummary> trial = trial(q);
    if (trial.isPresent()) {
      boolean board = authority.may(Permission.VIEW_BOARD, trial.get().id(), null);
      return "redirect:/trials/" + trial.get().code() + (board ? "/board" : "/protocol");
    }
    List<PatientSummary> found = q.isBlank() ? List.of() : patients.like(q, LISTED);
    if (found.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    }
    model.addAttribute("q", q.strip());
    model.addAttribute("found", found);
    model.addAttribute("more", found.size() == LISTED);
    return "patient/search";
  }

  private Optional<TrialSummary> trial(String code) {
    return protocols.trials().stream()
        .filter(trial -> trial.code().equalsIgnoreCase(code.strip()))
        .findFirst();
  }
}
