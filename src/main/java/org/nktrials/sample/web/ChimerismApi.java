package org.nktrials.sample.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.patient.Patients;
import org.nktrials.sample.Chimerism;
import org.nktrials.sample.Chimerisms;
import org.nktrials.shared.NotFound;
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

  /** Corrects a result; the earlier one stays readable, the new one waits for its release. */
  @PostMapping("/{result}/correct")
  @ResponseStatus(HttpStatus.CREATED)
  Chimerism correct(
      @PathVariable("patient") String code,
      @PathVariable UUID result,
      @Valid @RequestBody ChimerismCorrectionJson body) {
    Chimerism earlier =
        list(code).stream()
            .filter(one -> one.id().equals(result))
            .findFirst()
            .orElseThrow(() -> new NotFound("chimerism result"));
    return chimerisms.correct(result, body.version(), body.toCommand(code, earlier), body.said());
  }

  /** Releases a result, by another person than the one who entered it. */
  @PostMapping("/{result}/release")
  Chimerism release(
      @PathVariable("patient") String code,
      @PathVariable UUID result,
      @Valid @RequestBody VersionJson body) {
    return chimerisms.release(code, result, body.version());
  }

  /** Withdraws a result before its release; it stays readable. */
  @PostMapping("/{result}/cancel")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void cancel(
      @PathVariable("patient") String code,
      @PathVariable UUID result,
      @Valid @RequestBody WhyJson body) {
    chimerisms.cancel(code, result, body.version(), body.said());
  }

  /**
   * What is released.
   *
   * @param version of the result as it was read
   */
  @SuppressWarnings("MultipleNullnessAnnotations") // null as sent, refused by validation
  record VersionJson(@NotNull(message = "This field is missing.") @Nullable Long version) {}
}
