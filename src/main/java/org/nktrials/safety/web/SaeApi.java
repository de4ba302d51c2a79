package org.nktrials.safety.web;

import java.util.List;
import java.util.UUID;
import org.nktrials.patient.Patients;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.safety.SaeCase;
import org.nktrials.safety.SaeLine;
import org.nktrials.safety.SaeList;
import org.nktrials.safety.SeriousEvents;
import org.springframework.data.domain.Pageable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Serious adverse events for programs. A program cannot sign: reports are sent on the page. */
@RestController
@RequestMapping("/api/v1")
class SaeApi {

  private final SaeList list;
  private final SeriousEvents cases;
  private final Patients patients;
  private final ProtocolService protocols;

  SaeApi(SaeList list, SeriousEvents cases, Patients patients, ProtocolService protocols) {
    this.list = list;
    this.cases = cases;
    this.patients = patients;
    this.protocols = protocols;
  }

  @GetMapping("/trials/{code}/serious-events")
  List<SaeLine> list(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String patient,
      @RequestParam(defaultValue = "false") boolean open,
      Pageable page) {
    return list.of(protocols.trial(code).id(), patient, open, page).getContent();
  }

  @GetMapping("/patients/{patient}/adverse-events/{event}/report")
  SaeCase one(@PathVariable("patient") String code, @PathVariable UUID event) {
    return cases.caseOf(patients.patient(code), event);
  }
}
