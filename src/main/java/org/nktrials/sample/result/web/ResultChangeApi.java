package org.nktrials.sample.result.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.nktrials.access.Permission;
import org.nktrials.sample.custody.ImmuneSample;
import org.nktrials.sample.custody.Samples;
import org.nktrials.sample.result.AssayResult;
import org.nktrials.sample.result.Assays;
import org.nktrials.sample.result.ImmuneResult;
import org.nktrials.sample.result.ImmuneResults;
import org.nktrials.shared.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Results of a sample read, corrected and withdrawn by programs, as a person of the laboratory. */
@RestController
@RequestMapping("/api/v1/samples/{sample}")
@Tag(name = "Immune results", description = "Values of panels and functional assays")
class ResultChangeApi {

  private final Samples samples;
  private final ImmuneResults results;
  private final Assays assays;

  ResultChangeApi(Samples samples, ImmuneResults results, Assays assays) {
    this.samples = samples;
    this.results = results;
    this.assays = assays;
  }

  @GetMapping("/results")
  @Operation(summary = "Values of the panel, latest first, earlier and withdrawn ones included")
  List<ImmuneResult> results(@PathVariable("sample") String code) {
    return results.of(List.of(samples.sample(code, Permission.VIEW_PATIENT).id()));
  }

  @GetMapping("/assays")
  @Operation(summary = "Functional assays, latest first, earlier and withdrawn ones included")
  List<AssayResult> assays(@PathVariable("sample") String code) {
    return assays.of(samples.sample(code, Permission.VIEW_PATIENT));
  }

  @PostMapping("/results/{result}/correct")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Corrects a value by a new version, which waits for its release")
  ImmuneResult correct(
      @PathVariable("sample") String code,
      @PathVariable UUID result,
      @Valid @RequestBody ResultCorrectionJson body) {
    ImmuneResult earlier = result(code, result);
    return results.correct(result, body.seen(), body.of(earlier), body.said(), body.submission());
  }

  @PostMapping("/results/{result}/withdraw")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Withdraws a value before its release; what it corrected counts again")
  void withdraw(
      @PathVariable("sample") String code,
      @PathVariable UUID result,
      @Valid @RequestBody WithdrawalJson body) {
    results.withdraw(result(code, result).id(), body.seen(), body.said());
  }

  @PostMapping("/assays/{record}/correct")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Corrects an assay by a new version, which waits for its release")
  AssayResult correctAssay(
      @PathVariable("sample") String code,
      @PathVariable("record") UUID assay,
      @Valid @RequestBody AssayCorrectionJson body) {
    ImmuneSample sample = samples.sample(code, Permission.ENTER_IMMUNE_RESULT);
    return assays.record(body.toCommand(sample), assay, body.said());
  }

  @PostMapping("/assays/{record}/withdraw")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Withdraws an assay before its release; what it corrected counts again")
  void withdrawAssay(
      @PathVariable("sample") String code,
      @PathVariable("record") UUID assay,
      @Valid @RequestBody WithdrawalJson body) {
    ImmuneSample sample = samples.sample(code, Permission.ENTER_IMMUNE_RESULT);
    assays.withdraw(sample.code(), assay, body.seen(), body.said());
  }

  private ImmuneResult result(String code, UUID id) {
    ImmuneSample sample = samples.sample(code, Permission.ENTER_IMMUNE_RESULT);
    return results.of(List.of(sample.id())).stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotFound("result"));
  }
}
