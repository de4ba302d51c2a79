package org.nktrials.treatment.web;

import jakarta.validation.Valid;
import java.util.List;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.treatment.Authorisation;
import org.nktrials.treatment.Dose;
import org.nktrials.treatment.DoseAuthorisations;
import org.nktrials.treatment.DoseOmission;
import org.nktrials.treatment.DoseOmissions;
import org.nktrials.treatment.Doses;
import org.nktrials.treatment.OmittedDose;
import org.nktrials.treatment.PlannedDose;
import org.nktrials.treatment.PlannedDoses;
import org.nktrials.treatment.RecordedDose;
import org.nktrials.treatment.TabletCount;
import org.nktrials.treatment.TabletCounts;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Doses for programs. */
@RestController
@RequestMapping("/api/v1/patients/{patient}")
class DosesApi {

  private final DoseAuthorisations authorisations;
  private final Doses doses;
  private final DoseOmissions omissions;
  private final TabletCounts counts;
  private final PlannedDoses planned;
  private final Patients patients;

  DosesApi(
      DoseAuthorisations authorisations,
      Doses doses,
      DoseOmissions omissions,
      TabletCounts counts,
      PlannedDoses planned,
      Patients patients) {
    this.authorisations = authorisations;
    this.doses = doses;
    this.omissions = omissions;
    this.counts = counts;
    this.planned = planned;
    this.patients = patients;
  }

  @GetMapping("/doses")
  PatientDoses list(@PathVariable("patient") String code) {
    PatientSummary patient = patients.patient(code);
    return new PatientDoses(
        planned.of(patient),
        authorisations.of(patient.id()),
        doses.of(patient.id()),
        omissions.of(patient.id()),
        counts.of(patient.id()));
  }

  /** Always recorded; the answer says which deviations that raised. */
  @PostMapping("/doses")
  @ResponseStatus(HttpStatus.CREATED)
  RecordedDose record(@PathVariable("patient") String code, @Valid @RequestBody DoseForm dose) {
    return doses.record(dose.toCommand(code));
  }

  /** A smaller dose raises deviations like any other. */
  @PostMapping("/dose-omissions")
  @ResponseStatus(HttpStatus.CREATED)
  OmittedDose omit(@PathVariable("patient") String code, @Valid @RequestBody OmitForm dose) {
    return omissions.record(dose.toCommand(code));
  }

  @PostMapping("/tablet-counts")
  @ResponseStatus(HttpStatus.CREATED)
  TabletCount count(@PathVariable("patient") String code, @Valid @RequestBody CountForm count) {
    return counts.record(count.toCommand(code));
  }

  @PostMapping("/dose-authorisations")
  @ResponseStatus(HttpStatus.CREATED)
  Authorisation authorise(
      @PathVariable("patient") String code, @Valid @RequestBody AuthoriseForm dose) {
    return authorisations.authorise(dose.toCommand(code));
  }

  /** Planned at the present level, authorised, given and not given; cancelled ones included. */
  record PatientDoses(
      List<PlannedDose> planned,
      List<Authorisation> authorisations,
      List<Dose> doses,
      List<DoseOmission> omissions,
      List<TabletCount> tabletCounts) {}
}
