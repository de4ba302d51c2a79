package org.nktrials.outcome.web;

import java.util.List;
import org.nktrials.outcome.followup.Outcomes;
import org.nktrials.outcome.marker.MarkerAnalyses;
import org.nktrials.patient.Patients;
import org.nktrials.protocol.ProtocolService;
import org.springframework.data.domain.Pageable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Outcomes and marker analyses for programs. */
@RestController
@RequestMapping("/api/v1")
class OutcomeApi {

  private final Outcomes outcomes;
  private final MarkerAnalyses analyses;
  private final Patients patients;
  private final ProtocolService protocols;

  OutcomeApi(
      Outcomes outcomes, MarkerAnalyses analyses, Patients patients, ProtocolService protocols) {
    this.outcomes = outcomes;
    this.analyses = analyses;
    this.patients = patients;
    this.protocols = protocols;
  }

  /** Outcome of a patient. */
  @GetMapping("/patients/{patient}/outcome")
  OutcomeAnswer outcome(@PathVariable("patient") String code) {
    return OutcomeAnswer.of(outcomes.of(patients.patient(code)));
  }

  /** Outcomes of a trial's patients at the person's sites, a page of them. */
  @GetMapping("/trials/{code}/outcomes")
  List<OutcomeAnswer> outcomes(@PathVariable String code, Pageable asked) {
    return outcomes
        .list(protocols.trial(code).id(), "", Outcomes.COLUMNS.page(asked))
        .map(OutcomeAnswer::of)
        .getContent();
  }

  /** Marker analyses of a trial with their latest runs. */
  @GetMapping("/trials/{code}/analyses")
  AnalysisAnswer analyses(@PathVariable String code, AnalysisFilterForm filter, Pageable asked) {
    return AnalysisAnswer.of(
        analyses.of(
            protocols.trial(code).id(), filter.filter(), MarkerAnalyses.COLUMNS.page(asked)));
  }
}
