package org.nktrials.donor.web;

import org.nktrials.document.CsvTable;
import org.nktrials.donor.DonorLine;
import org.nktrials.donor.DonorList;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.TrialSummary;
import org.springframework.data.domain.Pageable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The donors of a trial at the person's sites. */
@Controller
class DonorListController {

  private final DonorList donors;
  private final ProtocolService protocols;

  DonorListController(DonorList donors, ProtocolService protocols) {
    this.donors = donors;
    this.protocols = protocols;
  }

  @GetMapping("/trials/{code}/donors")
  String list(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String donor,
      Pageable asked,
      Model model) {
    TrialSummary trial = protocols.trial(code);
    model.addAttribute("trial", trial);
    model.addAttribute("text", donor);
    model.addAttribute("donors", donors.of(trial.id(), donor, DonorList.COLUMNS.page(asked)));
    return "donor/trial";
  }

  @GetMapping("/trials/{code}/donors.csv")
  ResponseEntity<byte[]> file(
      @PathVariable String code, @RequestParam(defaultValue = "") String donor, Pageable asked) {
    TrialSummary trial = protocols.trial(code);
    CsvTable table =
        new CsvTable(
            "donor",
            "recipient",
            "relation",
            "birth year",
            "declined",
            "consent",
            "clearance",
            "valid until",
            "apheresis",
            "typed",
            "second-person check");
    for (DonorLine one : donors.of(trial.id(), donor, DonorList.COLUMNS.whole(asked))) {
      table.row(
          one.code(),
          one.recipient(),
          one.relation().label(),
          one.birthYear(),
          one.declined() ? "yes" : "no",
          one.consented() ? "given" : "withdrawn",
          one.clearance(),
          one.validUntil(),
          one.apheresisOn(),
          one.typed() ? "yes" : "no",
          one.confirmed() ? "done" : "missing");
    }
    return table.download(trial.code() + "-donors.csv");
  }
}
