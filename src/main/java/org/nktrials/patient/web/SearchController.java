package org.nktrials.patient.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The search box of every page: an exact code opens the patient. */
@Controller
class SearchController {

  private static final int LISTED = 20;

  private final Patients patients;

  SearchController(Patients patients) {
    this.patients = patients;
  }

  @GetMapping("/search")
  String search(
      @RequestParam(defaultValue = "") String q, Model model, HttpServletResponse response) {
    Optional<PatientSummary> exact = patients.exactly(q);
    if (exact.isPresent()) {
      return "redirect:/patients/" + exact.get().code();
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
}
