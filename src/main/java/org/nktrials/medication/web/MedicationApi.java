package org.nktrials.medication.web;

import jakarta.validation.Valid;
import java.util.List;
import org.nktrials.medication.ConcomitantMedication;
import org.nktrials.medication.ConcomitantMedications;
import org.nktrials.patient.Patients;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Concomitant medication for programs. */
@RestController
@RequestMapping("/api/v1/patients/{patient}/medication")
class MedicationApi {

  private final ConcomitantMedications medications;
  private final Patients patients;

  MedicationApi(ConcomitantMedications medications, Patients patients) {
    this.medications = medications;
    this.patients = patients;
  }

  /** Every medication, cancelled ones included. */
  @GetMapping
  List<MedicationJson> list(@PathVariable("patient") String code) {
    return medications.of(patients.patient(code).id()).stream().map(MedicationJson::of).toList();
  }

  /** The answer says whether the protocol prohibits it. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  MedicationJson record(
      @PathVariable("patient") String code, @Valid @RequestBody NewMedicationJson body) {
    ConcomitantMedication saved = medications.record(code, body.toEntry(), body.submission());
    return MedicationJson.of(saved);
  }
}
