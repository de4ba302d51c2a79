package org.nktrials.aftercare.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.nktrials.aftercare.ToxicityAssessment;
import org.nktrials.aftercare.ToxicityAssessments;
import org.nktrials.patient.Patients;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** GvHD and CRS for programs. */
@RestController
@RequestMapping("/api/v1/patients/{patient}/assessments")
class ToxicityAssessmentsApi {

  private final ToxicityAssessments assessments;
  private final Patients patients;

  ToxicityAssessmentsApi(ToxicityAssessments assessments, Patients patients) {
    this.assessments = assessments;
    this.patients = patients;
  }

  /** Every assessment, latest first, cancelled ones included. */
  @GetMapping
  List<ToxicityAssessment> list(@PathVariable("patient") String code) {
    return assessments.of(patients.patient(code).id());
  }

  /** The answer says the computed grade, or what is missing for it. */
  @PostMapping("/gvhd")
  @ResponseStatus(HttpStatus.CREATED)
  ToxicityAssessment gvhd(
      @PathVariable("patient") String code, @Valid @RequestBody GvhdJson findings) {
    return assessments.enter(findings.toCommand(code));
  }

  /** The answer says the computed grade, or what is missing for it. */
  @PostMapping("/crs")
  @ResponseStatus(HttpStatus.CREATED)
  ToxicityAssessment crs(
      @PathVariable("patient") String code, @Valid @RequestBody CrsJson findings) {
    return assessments.enter(findings.toCommand(code));
  }

  /** An investigator confirms the computed grade, or another one with a reason. */
  @PostMapping("/{assessment}/confirm")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void confirm(
      @PathVariable("patient") String code,
      @PathVariable UUID assessment,
      @Valid @RequestBody ConfirmForm form) {
    assessments.confirm(code, assessment, form.version(), form.grade(), Typed.text(form.reason()));
  }

  /** Cancels an assessment; it stays readable. */
  @PostMapping("/{assessment}/cancel")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void cancel(
      @PathVariable("patient") String code,
      @PathVariable UUID assessment,
      @Valid @RequestBody ConfirmForm form) {
    assessments.cancel(code, assessment, form.version(), Typed.text(form.reason()));
  }
}
