package org.nktrials.toxicity;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.UUID;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.ProtocolTaken;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.Treatment.Suspect;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps a short list of the adverse events that may be incomplete, so that Today need not look
 * through all of them. Whoever reads it looks again: an event may stand here that is complete, but
 * none that is not is missing.
 */
@Component
class OpenEvents {

  private final JdbcClient jdbc;
  private final ProtocolService protocols;

  OpenEvents(JdbcClient jdbc, ProtocolService protocols) {
    this.jdbc = jdbc;
    this.protocols = protocols;
  }

  /** An event as it was just stored. */
  void note(PatientSummary patient, AdverseEvent event) {
    var drugs =
        protocols.version(patient.protocolVersionId()).definition().suspects().stream()
            .map(Suspect::code)
            .collect(toUnmodifiableSet());
    if (event.counts() && !event.missing(drugs).isEmpty()) {
      add("e.id = :id", event.id());
    } else {
      jdbc.sql("delete from adverse_event_open where adverse_event_id = :id")
          .param("id", event.id())
          .update();
    }
  }

  /** Another protocol may have other drugs to judge. */
  @EventListener
  void on(ProtocolTaken taken) {
    add("e.patient_id = :id", taken.patientId());
  }

  private void add(String which, UUID id) {
    jdbc.sql(
            """
            insert into adverse_event_open (adverse_event_id, trial_id, patient_id)
            select e.id, e.trial_id, e.patient_id from adverse_event e
             where e.cancelled_at is null and %s
            on conflict do nothing
            """
                .formatted(which))
        .param("id", id)
        .update();
  }
}
