package org.nktrials.aftercare.web;

import jakarta.validation.Valid;
import java.util.List;
import org.nktrials.aftercare.CytopeniaVerdict;
import org.nktrials.aftercare.CytopeniaVerdicts;
import org.nktrials.aftercare.DailySupport;
import org.nktrials.aftercare.Recoveries;
import org.nktrials.aftercare.SupportDay;
import org.nktrials.patient.Patients;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Daily support, recovery and the verdict on cytopenia for programs. */
@RestController
@RequestMapping("/api/v1/patients/{patient}")
class AfterInfusionApi {

  private final DailySupport support;
  private final Recoveries recoveries;
  private final CytopeniaVerdicts verdicts;
  private final Patients patients;

  AfterInfusionApi(
      DailySupport support, Recoveries recoveries, CytopeniaVerdicts verdicts, Patients patients) {
    this.support = support;
    this.recoveries = recoveries;
    this.verdicts = verdicts;
    this.patients = patients;
  }

  /** What was given, every recorded day in order. */
  @GetMapping("/daily-support")
  List<SupportDay> days(@PathVariable("patient") String code) {
    return support.of(patients.patient(code).id());
  }

  /** Records a day; a day that is stored needs its version and a reason. */
  @PostMapping("/daily-support")
  @ResponseStatus(HttpStatus.CREATED)
  SupportDay record(@PathVariable("patient") String code, @Valid @RequestBody SupportJson day) {
    return support.record(day.toCommand(code));
  }

  /** When counts recovered, on the records as they stand. */
  @GetMapping("/recovery")
  RecoveryJson recovery(@PathVariable("patient") String code) {
    return recoveries
        .of(patients.patient(code))
        .map(RecoveryJson::of)
        .orElse(RecoveryJson.NO_INFUSION);
  }

  /** Latest first; the one without "supersededAt" stands. */
  @GetMapping("/cytopenia-verdicts")
  List<CytopeniaVerdict> verdicts(@PathVariable("patient") String code) {
    return verdicts.of(patients.patient(code).id());
  }

  /** Signs in the name of the token's owner, whose password is typed for every signature. */
  @PostMapping("/cytopenia-verdicts")
  @ResponseStatus(HttpStatus.CREATED)
  CytopeniaVerdict sign(
      @PathVariable("patient") String code, @Valid @RequestBody CytopeniaJson verdict) {
    verdicts.sign(verdict.toCommand(code));
    return verdicts.of(patients.patient(code).id()).getFirst();
  }
}
