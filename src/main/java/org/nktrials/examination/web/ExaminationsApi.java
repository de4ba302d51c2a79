package org.nktrials.examination.web;

import jakarta.validation.Valid;
import java.util.List;
import org.nktrials.examination.Examinations;
import org.nktrials.examination.Measurement;
import org.nktrials.examination.RecordedMeasurements;
import org.nktrials.patient.Patients;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Examinations for programs. */
@RestController
@RequestMapping("/api/v1/patients/{patient}/examinations")
class ExaminationsApi {

  private final Examinations examinations;
  private final Patients patients;

  ExaminationsApi(Examinations examinations, Patients patients) {
    this.examinations = examinations;
    this.patients = patients;
  }

  /** Every value in order of time, cancelled ones included. */
  @GetMapping
  List<Measurement> list(@PathVariable("patient") String code) {
    return examinations.of(patients.patient(code).id());
  }

  /** The answer says what a person should look at now. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  RecordedMeasurements record(
      @PathVariable("patient") String code, @Valid @RequestBody MomentJson moment) {
    return examinations.record(moment.toCommand(code));
  }
}
