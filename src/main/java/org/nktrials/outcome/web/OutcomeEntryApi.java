package org.nktrials.outcome.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.nktrials.access.Permission;
import org.nktrials.outcome.followup.FollowUps;
import org.nktrials.outcome.followup.Outcomes;
import org.nktrials.outcome.response.Marrows;
import org.nktrials.outcome.response.TumourLesion;
import org.nktrials.outcome.response.TumourLesions;
import org.nktrials.outcome.response.Tumours;
import org.nktrials.patient.Patients;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Outcomes entered by programs. Each answers the outcome as it follows now; the same submission
 * twice is recorded once.
 */
@RestController
@RequestMapping("/api/v1/patients/{patient}/outcome")
@Tag(name = "Outcomes", description = "Response, progression, contact and death")
class OutcomeEntryApi {

  private final FollowUps followUps;
  private final Tumours tumours;
  private final Marrows marrows;
  private final TumourLesions lesions;
  private final OutcomeCancelling cancelling;
  private final Outcomes outcomes;
  private final Patients patients;

  OutcomeEntryApi(
      FollowUps followUps,
      Tumours tumours,
      Marrows marrows,
      TumourLesions lesions,
      OutcomeCancelling cancelling,
      Outcomes outcomes,
      Patients patients) {
    this.followUps = followUps;
    this.tumours = tumours;
    this.marrows = marrows;
    this.lesions = lesions;
    this.cancelling = cancelling;
    this.outcomes = outcomes;
    this.patients = patients;
  }

  @PostMapping("/follow-up")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Records progression, relapse, last contact, death or other treatment")
  OutcomeAnswer followUp(
      @PathVariable("patient") String code, @Valid @RequestBody FollowUpJson body) {
    followUps.record(body.toCommand(code));
    return answer(code);
  }

  @PostMapping("/lesions")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Registers a lesion at baseline; targets with their size")
  TumourLesion lesion(@PathVariable("patient") String code, @Valid @RequestBody LesionJson body) {
    return lesions.enter(body.toCommand(code));
  }

  @PostMapping("/tumours")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Records an assessment by RECIST 1.1; the response is computed")
  OutcomeAnswer tumours(@PathVariable("patient") String code, @Valid @RequestBody TumourJson body) {
    tumours.assess(body.toCommand(code));
    return answer(code);
  }

  @PostMapping("/marrows")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Records an assessment of leukaemia by ELN 2022; the response is computed")
  OutcomeAnswer marrow(@PathVariable("patient") String code, @Valid @RequestBody MarrowJson body) {
    marrows.assess(body.toCommand(code));
    return answer(code);
  }

  @PostMapping("/{part}/{record}/cancel")
  @Operation(
      summary = "Cancels a record of lesions, tumours, marrows or follow-up; it stays readable")
  OutcomeAnswer cancel(
      @PathVariable("patient") String code,
      @PathVariable String part,
      @PathVariable UUID record,
      @Valid @RequestBody WhyJson body) {
    cancelling.cancel(part, code, record, body.version(), body.said());
    return answer(code);
  }

  private OutcomeAnswer answer(String code) {
    return OutcomeAnswer.of(outcomes.of(patients.patient(code, Permission.RECORD_OUTCOME)));
  }
}
