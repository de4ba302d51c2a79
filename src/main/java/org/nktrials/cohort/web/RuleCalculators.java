package org.nktrials.cohort.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.nktrials.rules.RulesService;
import org.nktrials.rules.escalation.LevelNames;
import org.nktrials.rules.escalation.OperatingCharacteristics;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Escalation rules for programs: nothing is stored, so a token for reading is enough. */
@RestController
@RequestMapping("/api/v1/rules")
@Tag(name = "Rules", description = "Rules as calculators; nothing is stored")
class RuleCalculators {

  private final RulesService rules;

  RuleCalculators(RulesService rules) {
    this.rules = rules;
  }

  @PostMapping("/dose-escalation")
  @Operation(summary = "What a dose-escalation design asks for next")
  DoseEscalationAnswer doseEscalation(@Valid @RequestBody DoseEscalationRequest request) {
    return DoseEscalationAnswer.of(
        rules.decideThreePlusThree(
            request.history(), SettingsJson.orDefaults(request.settings()), LevelNames.NUMBERS));
  }

  @PostMapping("/operating-characteristics")
  @Operation(summary = "How a design behaves under true DLT probabilities, without simulation")
  OperatingCharacteristics operatingCharacteristics(
      @Valid @RequestBody OperatingCharacteristicsRequest request) {
    return rules.operatingCharacteristicsOfThreePlusThree(
        request.trueDltProbabilities(), SettingsJson.orDefaults(request.settings()));
  }
}
