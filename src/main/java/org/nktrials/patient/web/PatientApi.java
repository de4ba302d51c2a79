package org.nktrials.patient.web;

import jakarta.validation.Valid;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.nktrials.patient.Deviations;
import org.nktrials.patient.PatientFrame;
import org.nktrials.patient.PatientHead;
import org.nktrials.patient.PatientStatus;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.patient.Registration;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.TrialSummary;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Patients for programs. */
@RestController
@RequestMapping("/api/v1")
class PatientApi {

  private final Patients patients;
  private final Registration registration;
  private final PatientFrame frame;
  private final Deviations deviations;
  private final ProtocolService protocols;

  PatientApi(
      Patients patients,
      Registration registration,
      PatientFrame frame,
      Deviations deviations,
      ProtocolService protocols) {
    this.patients = patients;
    this.registration = registration;
    this.frame = frame;
    this.deviations = deviations;
    this.protocols = protocols;
  }

  @GetMapping("/trials/{code}/patients")
  PatientJson.Patients list(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(required = false) @Nullable PatientStatus status,
      Pageable asked) {
    PageRequest page = PageRequest.of(asked.getPageNumber(), asked.getPageSize(), Sort.by("code"));
    return PatientJson.Patients.of(patients.search(protocols.trial(code).id(), text, status, page));
  }

  @PostMapping("/trials/{code}/patients")
  ResponseEntity<PatientJson> register(
      @PathVariable String code, @Valid @RequestBody RegistrationJson body) {
    TrialSummary trial = protocols.trial(code);
    PatientSummary patient =
        registration.register(body.toCommand(trial.id(), registration.sites(trial.id())));
    return ResponseEntity.created(URI.create("/api/v1/patients/" + patient.code()))
        .body(PatientJson.of(patient));
  }

  @GetMapping("/patients/{patient}")
  PatientJson.Detail patient(@PathVariable String patient) {
    PatientSummary found = patients.patient(patient);
    PatientHead head = frame.of(found);
    return new PatientJson.Detail(
        PatientJson.of(found),
        head.trial().code(),
        head.protocolLabel(),
        patients.consents(found).stream()
            .map(
                one ->
                    new PatientJson.ConsentJson(
                        one.documentVersion(), one.givenAt(), one.enteredAt()))
            .toList(),
        head.parts().stream().map(one -> new PatientJson.Fact(one.label(), one.text())).toList(),
        deviations.of(found.id()).stream()
            .map(
                one ->
                    new PatientJson.DeviationJson(
                        one.kind(), one.description(), one.happenedAt(), one.enteredAt()))
            .toList());
  }
}
