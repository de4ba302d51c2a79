package org.nktrials.patient.web;

import org.nktrials.document.CsvTable;
import org.nktrials.patient.DeviationClass;
import org.nktrials.patient.DeviationLine;
import org.nktrials.patient.DeviationList;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.TrialSummary;
import org.springframework.data.domain.Pageable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The protocol deviations of a trial at the person's sites. */
@Controller
class DeviationListController {

  private final DeviationList deviations;
  private final ProtocolService protocols;

  DeviationListController(DeviationList deviations, ProtocolService protocols) {
    this.deviations = deviations;
    this.protocols = protocols;
  }

  @GetMapping("/trials/{code}/deviations")
  String list(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(name = "class", defaultValue = "") String severity,
      @RequestParam(defaultValue = "") String patient,
      Pageable asked,
      Model model) {
    TrialSummary trial = protocols.trial(code);
    model.addAttribute("trial", trial);
    model.addAttribute("kind", kind);
    model.addAttribute("patient", patient);
    model.addAttribute("severity", severity);
    model.addAttribute("severities", DeviationClass.values());
    model.addAttribute("kinds", deviations.kinds(trial.id()));
    model.addAttribute(
        "deviations",
        deviations.of(trial.id(), kind, severity, patient, DeviationList.COLUMNS.page(asked)));
    return "patient/deviations";
  }

  @GetMapping("/trials/{code}/deviations.csv")
  ResponseEntity<byte[]> file(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(name = "class", defaultValue = "") String severity,
      @RequestParam(defaultValue = "") String patient,
      Pageable asked) {
    TrialSummary trial = protocols.trial(code);
    CsvTable table =
        new CsvTable(
            "happened_at",
            "patient",
            "site",
            "kind",
            "class",
            "reason",
            "entered_at",
            "entered_by");
    for (DeviationLine one :
        deviations.of(trial.id(), kind, severity, patient, DeviationList.COLUMNS.whole(asked))) {
      table.row(
          one.happenedAt(),
          one.patient(),
          one.site(),
          one.kind(),
          severity(one),
          one.reason(),
          one.enteredAt(),
          one.enteredBy());
    }
    return table.download(trial.code() + "-deviations.csv");
  }

  private static String severity(DeviationLine one) {
    DeviationClass given = one.severity();
    return given == null ? "not classified" : given.label();
  }
}
