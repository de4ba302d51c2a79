package org.nktrials.protocol.web;

import java.util.List;
import java.util.stream.Stream;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.document.CsvTable;
import org.nktrials.protocol.ProtocolDefinition;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.ProtocolVersion;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.protocol.web.Section.Mark;
import org.nktrials.protocol.web.Section.Row;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Trials, and the protocol of one for a clinician to read. */
@Controller
class ProtocolController {

  private final ProtocolService protocols;
  private final CodeWords words;
  private final Authority authority;

  ProtocolController(ProtocolService protocols, CodeWords words, Authority authority) {
    this.protocols = protocols;
    this.words = words;
    this.authority = authority;
  }

  @GetMapping("/trials")
  String trials(Model model) {
    model.addAttribute("trials", protocols.trials().stream().map(this::line).toList());
    return "protocol/trials";
  }

  @GetMapping("/trials.csv")
  ResponseEntity<byte[]> file() {
    CsvTable table = new CsvTable("code", "title", "protocol", "synthetic");
    for (TrialSummary trial : protocols.trials()) {
      Line line = line(trial);
      table.row(trial.code(), trial.title(), line.version(), trial.synthetic() ? "yes" : "no");
    }
    return table.download("trials.csv");
  }

  @GetMapping("/trials/{code}/protocol")
  String protocol(@PathVariable String code, Model model) {
    TrialSummary trial = protocols.trial(code);
    ProtocolVersion version = protocols.version(trial.currentVersionId());
    ProtocolDefinition protocol = version.definition();
    model.addAttribute("trial", trial);
    model.addAttribute("version", version);
    model.addAttribute("protocol", protocol);
    model.addAttribute("sponsor", Mark.of(protocol, protocol.trial().sponsor()));
    model.addAttribute("facts", facts(protocol));
    model.addAttribute("sections", sections(protocol));
    return "protocol/protocol";
  }

  private Line line(TrialSummary trial) {
    return new Line(
        trial,
        protocols.version(trial.currentVersionId()).label(),
        authority.may(Permission.VIEW_BOARD, trial.id(), null),
        authority.may(Permission.VIEW_PATIENT, trial.id(), null));
  }

  private static Section facts(ProtocolDefinition protocol) {
    return new Section(
        "facts",
        "Published about the trial",
        protocol.publishedFacts().stream()
            .map(fact -> new Row("", fact.value(), "", Mark.of(protocol, fact)))
            .toList());
  }

  private List<Section> sections(ProtocolDefinition protocol) {
    List<Section> course =
        List.of(
            ToxicitySection.window(protocol),
            ToxicitySection.rules(protocol),
            CourseSection.calendar(protocol),
            CourseSection.treatments(protocol),
            CourseSection.screening(protocol));
    return Stream.of(
            design(protocol),
            course,
            CellTherapySection.all(protocol),
            List.of(
                ListSection.eligibility(protocol),
                ListSection.visits(protocol, words),
                ListSection.immunePanel(protocol, words),
                ListSection.verification(protocol)))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Section> design(ProtocolDefinition protocol) {
    return List.of(
        DesignSection.levels(protocol),
        DesignSection.design(protocol),
        DesignSection.conduct(protocol));
  }

  /** A trial in the list, and which of its pages the person may open. */
  record Line(TrialSummary trial, String version, boolean board, boolean patients) {}
}
