package org.nktrials.visit.web;

import jakarta.validation.Valid;
import java.util.List;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.visit.RecordedVisit;
import org.nktrials.visit.ScheduleMove;
import org.nktrials.visit.ScheduleMoves;
import org.nktrials.visit.ScheduledVisit;
import org.nktrials.visit.VisitSheet;
import org.nktrials.visit.Visits;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Visits for programs. */
@RestController
@RequestMapping("/api/v1/patients/{patient}/visits")
class VisitsApi {

  private final Visits visits;
  private final ScheduleMoves moves;
  private final Patients patients;

  VisitsApi(Visits visits, ScheduleMoves moves, Patients patients) {
    this.visits = visits;
    this.moves = moves;
    this.patients = patients;
  }

  @GetMapping
  List<ScheduledVisit> list(@PathVariable("patient") String code) {
    return visits.of(patients.patient(code).id());
  }

  @GetMapping("/{visit}")
  VisitSheet sheet(@PathVariable("patient") String code, @PathVariable("visit") String visit) {
    PatientSummary patient = patients.patient(code);
    return visits.sheet(patient, visit);
  }

  /** The answer says which deviations that raised. */
  @PostMapping("/{visit}")
  @ResponseStatus(HttpStatus.CREATED)
  RecordedVisit record(
      @PathVariable("patient") String code,
      @PathVariable("visit") String visit,
      @Valid @RequestBody VisitJson entry) {
    return visits.record(entry.toCommand(code, visit));
  }

  @PostMapping("/{visit}/move")
  @ResponseStatus(HttpStatus.CREATED)
  ScheduleMove move(
      @PathVariable("patient") String code,
      @PathVariable("visit") String visit,
      @Valid @RequestBody MoveJson move) {
    return moves.move(move.toCommand(code, visit));
  }
}
