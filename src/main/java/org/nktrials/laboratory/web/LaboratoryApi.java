package org.nktrials.laboratory.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.laboratory.Analyte;
import org.nktrials.laboratory.CorrectResult;
import org.nktrials.laboratory.LaboratoryResults;
import org.nktrials.laboratory.ResultCorrection;
import org.nktrials.laboratory.ResultEntry;
import org.nktrials.laboratory.ResultFilter;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.shared.TimeOrderedId;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Laboratory results for programs. */
@RestController
@RequestMapping("/api/v1/patients/{patient}/laboratory-results")
class LaboratoryApi {

  private static final int LAST_PAGE = 10_000;

  private final LaboratoryResults results;
  private final ResultEntry entry;
  private final ResultCorrection correction;
  private final Patients patients;

  LaboratoryApi(
      LaboratoryResults results,
      ResultEntry entry,
      ResultCorrection correction,
      Patients patients) {
    this.results = results;
    this.entry = entry;
    this.correction = correction;
    this.patients = patients;
  }

  /** In order of sampling; corrected and cancelled ones with {@code all=true}. */
  @GetMapping
  ResultJson.Results list(
      @PathVariable("patient") String code,
      @RequestParam(required = false) @Nullable Analyte analyte,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate to,
      @RequestParam(defaultValue = "0") int grade,
      @RequestParam(defaultValue = "false") boolean all,
      Pageable asked) {
    PatientSummary patient = patients.patient(code);
    PageRequest page =
        PageRequest.of(
            Math.min(asked.getPageNumber(), LAST_PAGE),
            asked.getPageSize(),
            Sort.by("sampledAt", "analyte", "id"));
    return ResultJson.Results.of(
        results.search(
            patient.id(), new ResultFilter(analyte, from, to, Math.clamp(grade, 0, 5), all), page));
  }

  /** Enters the results of one sample, all or none. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  List<ResultJson> enter(
      @PathVariable("patient") String code, @Valid @RequestBody EntryJson sample) {
    return entry.enter(sample.toCommand(code)).stream().map(ResultJson::of).toList();
  }

  @PostMapping("/{result}/correction")
  @ResponseStatus(HttpStatus.CREATED)
  ResultJson correct(
      @PathVariable("patient") String code,
      @PathVariable UUID result,
      @Valid @RequestBody CorrectionJson body) {
    return ResultJson.of(correction.correct(body.toCommand(code, result)));
  }

  @PostMapping("/{result}/cancellation")
  ResultJson cancel(
      @PathVariable("patient") String code,
      @PathVariable UUID result,
      @Valid @RequestBody CancellationJson body) {
    String reason = body.reason() == null ? "" : body.reason();
    correction.cancel(code, result, body.version(), reason);
    return ResultJson.of(results.result(patients.patient(code), result));
  }

  /** A correction; the version is that of the result as it was read. */
  record CorrectionJson(
      @Size(max = 40) @Nullable String value,
      @Size(max = 40) @Nullable String unit,
      @Nullable Boolean notDone,
      @Size(max = 1000) @Nullable String reason,
      @Nullable Boolean confirmed,
      @Nullable Long version,
      @Nullable UUID submissionId) {

    CorrectResult toCommand(String patient, UUID result) {
      return new CorrectResult(
          patient,
          result,
          version,
          Texts.of(value),
          Texts.of(unit),
          Boolean.TRUE.equals(notDone),
          Texts.of(reason),
          Boolean.TRUE.equals(confirmed),
          submissionId == null ? TimeOrderedId.next() : submissionId);
    }
  }

  /** Why it is cancelled, and the version as it was read. */
  record CancellationJson(@Size(max = 1000) @Nullable String reason, @Nullable Long version) {}
}
