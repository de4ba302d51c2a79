package org.nktrials.laboratory.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nktrials.laboratory.Analyte;
import org.nktrials.laboratory.GradeSteps;
import org.nktrials.laboratory.GradeSteps.GradeStep;
import org.nktrials.laboratory.LaboratoryResult;
import org.nktrials.laboratory.LaboratoryResults;
import org.nktrials.laboratory.web.TrendChart.Span;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.shared.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The course of one test: a picture with the same numbers as a table under it. */
@Controller
class TrendController {

  private final LaboratoryResults results;
  private final GradeSteps steps;
  private final ProtocolService protocols;
  private final Patients patients;
  private final PatientPage page;

  TrendController(
      LaboratoryResults results,
      GradeSteps steps,
      ProtocolService protocols,
      Patients patients,
      PatientPage page) {
    this.results = results;
    this.steps = steps;
    this.protocols = protocols;
    this.patients = patients;
    this.page = page;
  }

  @GetMapping("/patients/{patient}/laboratory/{analyte}")
  String show(
      @PathVariable("patient") String code, @PathVariable("analyte") String test, Model model) {
    PatientSummary patient = patients.patient(code);
    Analyte analyte = Analyte.ofCode(test).orElseThrow(() -> new NotFound("laboratory test"));
    page.frame(patient, model);
    List<LaboratoryResult> series = results.series(patient.id(), Set.of(analyte));
    List<LaboratoryResult> measured = series.stream().filter(result -> !result.notDone()).toList();
    String ctcae =
        protocols.version(patient.protocolVersionId()).definition().ctcaeVersion().value();
    model.addAttribute("analyte", analyte);
    model.addAttribute("ctcaeVersion", ctcae);
    model.addAttribute("results", series.reversed());
    model.addAttribute("withoutEvent", results.withoutEvent(patient, series));
    model.addAttribute("baseline", baseline(measured));
    if (!measured.isEmpty()) {
      Span span = Span.of(measured);
      model.addAttribute(
          "chart",
          TrendChart.of(measured, steps(ctcae, measured, span), span, patient.site().zone()));
    }
    return "laboratory/trend";
  }

  /** By the limits of the latest result, as the next one would be graded. */
  private List<GradeStep> steps(String ctcae, List<LaboratoryResult> measured, Span span) {
    return steps.between(ctcae, measured.getLast(), baseline(measured), span.from(), span.to());
  }

  private static @Nullable LaboratoryResult baseline(List<LaboratoryResult> measured) {
    boolean treated = measured.stream().anyMatch(result -> !result.beforeTreatment());
    return treated
        ? measured.stream()
            .filter(result -> result.beforeTreatment() && result.comparator() == null)
            .reduce((one, next) -> next)
            .orElse(null)
        : null;
  }
}
