package org.nktrials.sample.result.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.nktrials.access.Permission;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.sample.custody.ImmuneSample;
import org.nktrials.sample.custody.Samples;
import org.nktrials.sample.result.AssayResult;
import org.nktrials.sample.result.Assays;
import org.nktrials.sample.result.ImmuneResult;
import org.nktrials.sample.result.ImmuneResults;
import org.nktrials.sample.result.ResultSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Results of a sample entered and released by programs, as a person of the laboratory. */
@RestController
@RequestMapping("/api/v1/samples/{sample}")
@Tag(name = "Immune results", description = "Values of panels and functional assays")
class ResultEntryApi {

  private final Samples samples;
  private final ImmuneResults results;
  private final Assays assays;
  private final ProtocolService protocols;

  ResultEntryApi(Samples samples, ImmuneResults results, Assays assays, ProtocolService protocols) {
    this.samples = samples;
    this.results = results;
    this.assays = assays;
    this.protocols = protocols;
  }

  @PostMapping("/results")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Records values of the panel, all or none; they wait for their release")
  List<ImmuneResult> record(
      @PathVariable("sample") String code, @Valid @RequestBody ResultsJson body) {
    ImmuneSample sample = samples.sample(code, Permission.ENTER_IMMUNE_RESULT);
    List<String> panel =
        protocols.current(sample.trialId()).definition().immunePanel().value().parameters();
    return results.record(body.values(sample, panel), ResultSource.typed(body.submission()));
  }

  @PostMapping("/assays")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Records a functional assay with both raw values; it waits for its release")
  AssayResult assay(@PathVariable("sample") String code, @Valid @RequestBody AssayJson body) {
    ImmuneSample sample = samples.sample(code, Permission.ENTER_IMMUNE_RESULT);
    return assays.record(body.toCommand(sample), null, null);
  }

  @PostMapping("/release")
  @Operation(summary = "Releases what waits, by another person than the one who entered it")
  Released release(@PathVariable("sample") String code, @Valid @RequestBody ReleaseJson body) {
    ImmuneSample sample = samples.sample(code, Permission.RELEASE_IMMUNE_RESULT);
    return new Released(results.release(sample.id(), body.submission()));
  }

  /** How many values and assays were released. */
  record Released(int released) {}
}
