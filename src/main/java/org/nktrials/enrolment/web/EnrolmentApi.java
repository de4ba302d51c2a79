package org.nktrials.enrolment.web;

import jakarta.validation.Valid;
import java.time.Instant;
import java.util.Objects;
import org.nktrials.enrolment.Eligibility;
import org.nktrials.enrolment.Reservations;
import org.nktrials.enrolment.Slot;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.protocol.ProtocolService;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Eligibility and places for programs. A program cannot sign: confirmation is done on the page. */
@RestController
@RequestMapping("/api/v1/patients/{patient}")
class EnrolmentApi {

  private final Eligibility eligibility;
  private final Reservations reservations;
  private final Patients patients;
  private final ProtocolService protocols;

  EnrolmentApi(
      Eligibility eligibility,
      Reservations reservations,
      Patients patients,
      ProtocolService protocols) {
    this.eligibility = eligibility;
    this.reservations = reservations;
    this.patients = patients;
    this.protocols = protocols;
  }

  @GetMapping("/eligibility")
  EligibilityJson eligibility(@PathVariable String patient) {
    return EligibilityJson.of(eligibility.of(patients.patient(patient)));
  }

  /** Stores the criteria that are sent; the others stay. */
  @PutMapping("/eligibility")
  EligibilityJson answer(@PathVariable String patient, @Valid @RequestBody AnswersJson body) {
    eligibility.answer(patient, body.toCommands(), body.reason());
    return eligibility(patient);
  }

  @PostMapping("/reservation")
  @ResponseStatus(HttpStatus.CREATED)
  PlaceJson reserve(@PathVariable String patient, @Valid @RequestBody ReservationForm body) {
    PatientSummary found = patients.patient(patient);
    Slot slot = reservations.reserve(found.code(), Objects.requireNonNull(body.level()));
    return new PlaceJson(
        slot.level(),
        protocols.version(found.protocolVersionId()).definition().levelName(slot.level()),
        slot.place(),
        slot.state().name(),
        slot.reservedAt());
  }

  /** A place at a level. */
  record PlaceJson(int level, String levelName, int place, String state, Instant reservedAt) {}
}
