package org.nktrials.toxicity.web;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.nktrials.patient.Patients;
import org.nktrials.toxicity.LateFinding;
import org.nktrials.toxicity.LateFindings;
import org.nktrials.toxicity.SponsorComment;
import org.nktrials.toxicity.SponsorComments;
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
  private final SponsorComments comments;
  private final LateFindings findings;
  private final Patients patients;

  VerdictsApi(
      Verdicts verdicts, SponsorComments comments, LateFindings findings, Patients patients) {
    this.verdicts = verdicts;
    this.comments = comments;
    this.findings = findings;
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

  /** The sponsor's comments on all verdicts of the patient, first written first. */
  @GetMapping("/comments")
  List<SponsorComment> comments(@PathVariable("patient") String code) {
    return comments.of(patients.patient(code).id());
  }

  /** Adds a comment of the sponsor; the verdict stays as it is. */
  @PostMapping("/{verdict}/comments")
  @ResponseStatus(HttpStatus.CREATED)
  SponsorComment comment(
      @PathVariable("patient") String code,
      @PathVariable UUID verdict,
      @Valid @RequestBody CommentForm form) {
    return comments.add(
        code, verdict, requireNonNull(form.comment()), requireNonNull(form.submissionId()));
  }

  /** Where the rules propose something else since results changed, latest first. */
  @GetMapping("/findings")
  List<LateFinding> findings(@PathVariable("patient") String code) {
    return findings.of(patients.patient(code).id());
  }

  /** Says that the signed verdict stands in spite of a finding. */
  @PostMapping("/findings/{finding}/keep")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void keep(
      @PathVariable("patient") String code,
      @PathVariable UUID finding,
      @Valid @RequestBody KeepVerdictForm form) {
    findings.keepVerdict(code, finding, form.version(), requireNonNull(form.reason()));
  }
}
