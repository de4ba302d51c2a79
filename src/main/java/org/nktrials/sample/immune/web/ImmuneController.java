package org.nktrials.sample.immune.web;

import java.util.ArrayList;
import java.util.List;
import org.nktrials.document.CsvTable;
import org.nktrials.protocol.ProtocolDefinition;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.ProtocolSettings.ImmunePanel;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.sample.immune.ImmuneCourses;
import org.nktrials.sample.immune.TrialImmune;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Immune parameters of a trial by dose level, with the numbers behind them as files. */
@Controller
@RequestMapping("/trials/{code}/immune")
class ImmuneController {

  private final ImmuneCourses courses;
  private final ProtocolService protocols;

  ImmuneController(ImmuneCourses courses, ProtocolService protocols) {
    this.courses = courses;
    this.protocols = protocols;
  }

  @GetMapping
  String show(@PathVariable String code, Choice choice, Pageable asked, Model model) {
    ImmunePanel panel = panel(code);
    TrialImmune immune = read(code, choice, panel);
    List<Figure> figures = figures(immune, asked);
    int most = immune.parameters().stream().mapToInt(one -> one.courses().size()).max().orElse(0);
    model.addAttribute("trial", immune.trial());
    model.addAttribute("immune", immune);
    model.addAttribute("figures", figures);
    model.addAttribute(
        "tests",
        figures.stream()
            .flatMap(one -> one.statistics().stream())
            .filter(row -> row.raw() != null)
            .count());
    model.addAttribute("rows", new PageImpl<>(List.of(), asked, most));
    model.addAttribute("choice", choice);
    model.addAttribute("between", choice.between(immune.protocol()));
    model.addAttribute("chosen", choice.codes(panel));
    model.addAttribute("unknown", choice.unknown(panel));
    model.addAttribute("groups", Choice.groups(panel));
    model.addAttribute("presets", Choice.presets(panel));
    model.addAttribute("timePoints", panel.timePoints());
    model.addAttribute("most", ImmuneCourses.MOST_PARAMETERS);
    return "sample/immune";
  }

  /** Every released value of the chosen parameters. */
  @GetMapping("/course.csv")
  ResponseEntity<byte[]> values(@PathVariable String code, Choice choice) {
    return download(ImmuneFile.courses(read(code, choice)), code, "immune");
  }

  /** The change over the course, with the amount of drug given in it. */
  @GetMapping("/change.csv")
  ResponseEntity<byte[]> changes(@PathVariable String code, Choice choice) {
    return download(ImmuneFile.changes(read(code, choice)), code, "immune-change");
  }

  private ResponseEntity<byte[]> download(CsvTable table, String code, String what) {
    TrialSummary trial = protocols.trial(code);
    return table.download(trial.code() + (trial.synthetic() ? "-synthetic-" : "-") + what + ".csv");
  }

  private TrialImmune read(String code, Choice choice) {
    return read(code, choice, panel(code));
  }

  private TrialImmune read(String code, Choice choice, ImmunePanel panel) {
    ProtocolDefinition protocol =
        protocols.version(protocols.trial(code).currentVersionId()).definition();
    return courses.ofTrial(code, choice.codes(panel), choice.between(protocol));
  }

  private ImmunePanel panel(String code) {
    TrialSummary trial = protocols.trial(code);
    return courses.panel(trial.id(), protocols.version(trial.currentVersionId()).definition());
  }

  private static List<Figure> figures(TrialImmune immune, Pageable asked) {
    List<Figure> drawn =
        immune.parameters().stream()
            .map(one -> Figure.of(immune, one, asked.getOffset(), asked.getPageSize()))
            .toList();
    List<List<StatisticRow>> adjusted =
        StatisticRow.adjusted(drawn.stream().map(Figure::statistics).toList());
    List<Figure> figures = new ArrayList<>();
    for (int at = 0; at < drawn.size(); at++) {
      figures.add(drawn.get(at).with(adjusted.get(at)));
    }
    return figures;
  }
}
