package org.nktrials.cohort.design;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.cohort.Recommendation;
import org.nktrials.cohort.Recommendations;
import org.nktrials.protocol.ProtocolDefinition;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.rules.RulesService;
import org.nktrials.rules.dosepath.DosePath;
import org.nktrials.rules.dosepath.DosePaths;
import org.nktrials.rules.dosepath.RemainingPatients;
import org.nktrials.rules.escalation.ThreePlusThreeSettings;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** How the design behaves under true probabilities that the reader types, and what comes next. */
@Controller
class DesignController {

  private static final int COHORTS_AHEAD = 2;

  private final Recommendations recommendations;
  private final ProtocolService protocols;
  private final RulesService rules;
  private final Authority authority;

  DesignController(
      Recommendations recommendations,
      ProtocolService protocols,
      RulesService rules,
      Authority authority) {
    this.recommendations = recommendations;
    this.protocols = protocols;
    this.rules = rules;
    this.authority = authority;
  }

  /**
   * The page; the probabilities are in the address, so that it can be sent to a colleague.
   *
   * @param typed one for each level from the lowest
   */
  @GetMapping("/trials/{code}/design")
  String design(
      @PathVariable String code,
      @RequestParam(name = "p", required = false) @Nullable List<String> typed,
      Model model,
      HttpServletResponse response) {
    TrialSummary trial = protocols.trial(code);
    authority.require(Permission.VIEW_BOARD, trial.id());
    ProtocolDefinition protocol = protocols.version(trial.currentVersionId()).definition();
    if (!protocol.hasDoseLevels()) {
      return "redirect:/trials/" + trial.code() + "/protocol#design";
    }
    List<String> levels = protocol.levelNumbers().stream().map(protocol::levelName).toList();
    TypedProbabilities probabilities = TypedProbabilities.of(typed, levels.size());
    ThreePlusThreeSettings own = protocol.escalation().value().settings();
    model.addAttribute("trial", trial);
    model.addAttribute("levels", levels);
    model.addAttribute("typed", probabilities);
    model.addAttribute("example", typed == null);
    if (probabilities.valid()) {
      addCharacteristics(SettingsRow.all(rules, probabilities.values(), own), protocol, model);
    } else {
      response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    }
    addPaths(recommendations.of(trial.id()), own, model);
    return "cohort/design";
  }

  private static void addCharacteristics(
      List<SettingsRow> rows, ProtocolDefinition protocol, Model model) {
    List<String> numerals =
        protocol.doseLevels().value().levels().stream().map(level -> level.name()).toList();
    model.addAttribute("rows", rows);
    model.addAttribute(
        "bars",
        rows.stream()
            .filter(row -> row.mine() || !sameDistribution(row, rows))
            .map(row -> MtdBar.of(row, numerals))
            .toList());
  }

  /** When a second DLT closes a level changes the patients treated, never the MTD. */
  private static boolean sameDistribution(SettingsRow row, List<SettingsRow> rows) {
    return rows.stream()
        .takeWhile(earlier -> !earlier.settings().equals(row.settings()))
        .anyMatch(
            earlier ->
                earlier.settings().deEscalation() == row.settings().deEscalation()
                    && earlier.settings().topDose() == row.settings().topDose());
  }

  private static void addPaths(Recommendation now, ThreePlusThreeSettings own, Model model) {
    ProtocolDefinition protocol = now.protocol().definition();
    DosePath path = new DosePaths(own, protocol::levelName).ahead(now.history(), COHORTS_AHEAD);
    model.addAttribute("path", path);
    model.addAttribute("names", protocol);
    model.addAttribute("tree", PathTree.of(path, protocol::levelName));
    model.addAttribute("remaining", RemainingPatients.of(now.history(), own).orElse(null));
    model.addAttribute("words", new PathWords(protocol::levelName));
  }
}
