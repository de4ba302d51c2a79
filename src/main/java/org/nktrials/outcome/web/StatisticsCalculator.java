package org.nktrials.outcome.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.nktrials.outcome.SurvivalAnalysis;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Survival analysis for programs: nothing is stored, so a token for reading is enough. */
@RestController
@RequestMapping("/api/v1/statistics")
@Tag(name = "Statistics", description = "Analyses of what is sent; nothing is stored")
class StatisticsCalculator {

  @PostMapping("/survival")
  @Operation(summary = "Kaplan-Meier curves, log-rank test and Cox regression")
  SurvivalAnswer survival(@Valid @RequestBody SurvivalRequest request) {
    return SurvivalAnswer.of(SurvivalAnalysis.of(request.question()));
  }
}
