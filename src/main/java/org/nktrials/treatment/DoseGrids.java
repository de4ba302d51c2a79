package org.nktrials.treatment;

import java.time.Clock;
import java.util.List;
import org.nktrials.patient.PatientStatus;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.ProtocolDefinition;
import org.nktrials.protocol.ProtocolService;
import org.springframework.stereotype.Service;

/** The grid of a patient's doses, from records that the caller has. */
@Service
public class DoseGrids {

  private final ProtocolService protocols;
  private final Clock clock;

  DoseGrids(ProtocolService protocols, Clock clock) {
    this.protocols = protocols;
    this.clock = clock;
  }

  /** The grid; cancelled records are left out here. */
  public DoseGrid of(
      PatientSummary patient,
      List<Dose> doses,
      List<Authorisation> authorisations,
      List<DoseOmission> omissions) {
    ProtocolDefinition protocol = protocols.version(patient.protocolVersionId()).definition();
    var builder =
        new GridBuilder(
            protocol,
            patient.dateAt(clock.instant()),
            patient.status() == PatientStatus.ENROLLED,
            doses.stream().filter(Dose::counts).toList(),
            omissions.stream().filter(DoseOmission::counts).toList());
    return DoseCalendar.of(protocol, doses, authorisations)
        .map(builder::build)
        .orElse(new DoseGrid(List.of()));
  }
}
