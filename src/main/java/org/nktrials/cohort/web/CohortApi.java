package org.nktrials.cohort.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import org.nktrials.cohort.CohortBoard;
import org.nktrials.cohort.DecisionSigning;
import org.nktrials.enrolment.TrialStart;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Cohorts and decisions for programs. */
@RestController
@RequestMapping("/api/v1/trials/{code}")
@Tag(name = "Cohorts", description = "Cohort counts, recommendation and signed decisions")
class CohortApi {

  private final CohortBoard board;
  private final DecisionSigning signing;
  private final TrialStart start;

  CohortApi(CohortBoard board, DecisionSigning signing, TrialStart start) {
    this.board = board;
    this.signing = signing;
    this.start = start;
  }

  @GetMapping("/cohorts")
  @Operation(summary = "Counts of every level and what the rules recommend now")
  CohortsAnswer cohorts(@PathVariable String code) {
    return CohortsAnswer.of(board.of(code));
  }

  @PostMapping("/start")
  @Operation(summary = "Sign the start: opens the first level")
  CohortsAnswer start(@PathVariable String code, @Valid @RequestBody StartForm signed) {
    start.sign(code, signed.password());
    return cohorts(code);
  }

  @GetMapping("/decisions")
  @Operation(summary = "Decisions, latest first")
  List<DecisionAnswer> decisions(@PathVariable String code) {
    return board.of(code).decisions().stream().map(DecisionAnswer::of).toList();
  }

  @GetMapping("/decisions/{number}")
  @Operation(summary = "One decision as it was frozen")
  DecisionAnswer decision(@PathVariable String code, @PathVariable int number) {
    return DecisionAnswer.of(board.decision(code, number).view());
  }

  @PostMapping("/decisions")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Take a decision with its first signature")
  DecisionAnswer decide(@PathVariable String code, @Valid @RequestBody DecisionRequest taken) {
    return decision(code, signing.first(taken.toCommand(code)));
  }

  @PostMapping("/decisions/{number}/signatures")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Add a signature; the last required one makes the decision effective")
  DecisionAnswer sign(
      @PathVariable String code, @PathVariable int number, @Valid @RequestBody SignForm signed) {
    signing.next(code, number, Objects.requireNonNull(signed.capacity()), signed.password());
    return decision(code, number);
  }

  @PostMapping("/decisions/{number}/withdrawal")
  @Operation(summary = "Withdraw a decision that is not yet effective")
  DecisionAnswer withdraw(
      @PathVariable String code, @PathVariable int number, @Valid @RequestBody WithdrawForm why) {
    signing.withdraw(code, number, why.text());
    return decision(code, number);
  }
}
