package org.nktrials.toxicity.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.nktrials.access.Permission;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.toxicity.AdverseEvent;
import org.nktrials.toxicity.AdverseEvents;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Adverse events for programs. */
@RestController
@RequestMapping("/api/v1/patients/{patient}/adverse-events")
class AdverseEventsApi {

  private final AdverseEvents events;
  private final Patients patients;
  private final AdverseEventPage page;

  AdverseEventsApi(AdverseEvents events, Patients patients, AdverseEventPage page) {
    this.events = events;
    this.patients = patients;
    this.page = page;
  }

  @GetMapping
  List<AdverseEvent> list(@PathVariable("patient") String code) {
    return events.of(patients.patient(code));
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  AdverseEvent record(
      @PathVariable("patient") String code, @Valid @RequestBody AdverseEventForm event) {
    PatientSummary patient = patients.patient(code, Permission.RECORD_ADVERSE_EVENT);
    return events.record(
        patient.code(), page.entry(patient, event, null), event.nextDose(), event.submission());
  }

  /** Completes or corrects; needs the reason and the version that was read. */
  @PutMapping("/{event}")
  AdverseEvent change(
      @PathVariable("patient") String code,
      @PathVariable("event") UUID id,
      @Valid @RequestBody AdverseEventForm event) {
    PatientSummary patient = patients.patient(code, Permission.RECORD_ADVERSE_EVENT);
    events.change(
        patient.code(), id, event.version(), page.entry(patient, event, null), event.why());
    return events.event(patient, id);
  }
}
