package org.nktrials.toxicity.web;

import jakarta.validation.Valid;
import java.util.List;
import org.nktrials.patient.Patients;
import org.nktrials.toxicity.Verdict;
import org.nktrials.toxicity.Verdicts;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signed DLT verdicts for programs. */
@RestController
@RequestMapping("/api/v1/patients/{patient}/verdicts")
class VerdictsApi {

  private final Verdicts verdicts;
  private final Patients patients;

  VerdictsApi(Verdicts verdicts, Patients patients) {
    this.verdicts = verdicts;
    this.patients = patients;
  }

  /** In order of signing; the one without "supersededAt" stands. */
  @GetMapping
  List<Verdict> list(@PathVariable("patient") String code) {
    return verdicts.of(patients.patient(code).id());
  }

  /** Signs in the name of the token's owner, whose password is typed for every signature. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Verdict sign(@PathVariable("patient") String code, @Valid @RequestBody VerdictForm verdict) {
    return verdicts.sign(verdict.toCommand(code));
  }
}
