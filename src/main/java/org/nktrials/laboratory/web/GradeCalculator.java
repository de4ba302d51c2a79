package org.nktrials.laboratory.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.nktrials.rules.RulesService;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** CTCAE grading for programs: nothing is stored, so a token for reading is enough. */
@RestController
@RequestMapping("/api/v1/rules")
@Tag(name = "Rules", description = "Rules as calculators; nothing is stored")
class GradeCalculator {

  private final RulesService rules;

  GradeCalculator(RulesService rules) {
    this.rules = rules;
  }

  @PostMapping("/ctcae-grade")
  @Operation(summary = "The CTCAE grade of a laboratory value, the decisive one of its terms")
  CtcaeGradeAnswer grade(@Valid @RequestBody CtcaeGradeRequest request) {
    return CtcaeGradeAnswer.of(rules.decisiveLaboratoryGrade(request.question().inCanonicalUnit()));
  }
}
