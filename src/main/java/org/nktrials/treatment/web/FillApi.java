package org.nktrials.treatment.web;

import jakarta.validation.Valid;
import java.util.List;
import org.nktrials.treatment.Dose;
import org.nktrials.treatment.PlannedFill;
import org.nktrials.treatment.PlannedFills;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Doses given as planned up to today, for programs: a preview, then a confirmation. */
@RestController
@RequestMapping("/api/v1/patients/{patient}/planned-fill")
class FillApi {

  private final PlannedFills fills;

  FillApi(PlannedFills fills) {
    this.fills = fills;
  }

  @GetMapping
  PlannedFill preview(@PathVariable("patient") String code) {
    return fills.preview(code);
  }

  /** All of the entries with {@code include}, or none. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  List<Dose> record(@PathVariable("patient") String code, @Valid @RequestBody FillForm form) {
    return fills.record(form.toCommand(code));
  }
}
