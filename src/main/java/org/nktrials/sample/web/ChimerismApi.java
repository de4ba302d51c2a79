package org.nktrials.sample.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.nktrials.patient.Patients;
import org.nktrials.sample.Chimerism;
import org.nktrials.sample.Chimerisms;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Donor cells of a recipient for programs. */
@RestController
@RequestMapping("/api/v1/patients/{patient}/chimerism")
class ChimerismApi {

  private final Chimerisms chimerisms;
  private final Patients patients;

  ChimerismApi(Chimerisms chimerisms, Patients patients) {
    this.chimerisms = chimerisms;
    this.patients = patients;
  }

  /** Every result, latest first, cancelled ones included. */
  @GetMapping
  List<Chimerism> list(@PathVariable("patient") String code) {
    return chimerisms.of(patients.patient(code).id());
  }

  /** Enters a result. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Chimerism enter(@PathVariable("patient") String code, @Valid @RequestBody ChimerismJson body) {
    return chimerisms.enter(body.toCommand(code));
  }

  /** Cancels a result; it stays readable. */
  @PostMapping("/{result}/cancel")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void cancel(
      @PathVariable("patient") String code,
      @PathVariable UUID result,
      @Valid @RequestBody CancelForm form) {
    chimerisms.cancel(code, result, form.version(), form.reason() == null ? "" : form.reason());
  }
}
