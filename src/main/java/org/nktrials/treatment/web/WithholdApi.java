package org.nktrials.treatment.web;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.nktrials.patient.Patients;
import org.nktrials.treatment.Withholding;
import org.nktrials.treatment.Withholdings;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Withheld doses for programs. */
@RestController
@RequestMapping("/api/v1/patients/{patient}/withholdings")
class WithholdApi {

  private final Withholdings withholdings;
  private final Patients patients;

  WithholdApi(Withholdings withholdings, Patients patients) {
    this.withholdings = withholdings;
    this.patients = patients;
  }

  /** Latest first, lifted ones included. */
  @GetMapping
  List<Withholding> list(@PathVariable("patient") String code) {
    return withholdings.of(patients.patient(code).id());
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Withholding withhold(
      @PathVariable("patient") String code, @Valid @RequestBody WithholdForm form) {
    return withholdings.withhold(form.toCommand(code));
  }

  @PostMapping("/{withholding}/lift")
  Withholding lift(
      @PathVariable("patient") String code,
      @PathVariable UUID withholding,
      @Valid @RequestBody LiftForm form) {
    return withholdings.lift(
        code, withholding, form.version(), requireNonNullElse(form.reason(), ""));
  }
}
