package org.nktrials.toxicity;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.nktrials.laboratory.KnownEvent;
import org.nktrials.laboratory.KnownEvents;
import org.nktrials.patient.PatientSummary;
import org.springframework.stereotype.Component;

/** Tells the laboratory which adverse events are recorded. */
@Component
class KnownAdverseEvents implements KnownEvents {

  private final EntityManager entities;

  KnownAdverseEvents(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public List<KnownEvent> of(PatientSummary patient) {
    return entities
        .createQuery(
            """
            select e.term, e.onsetAt, e.endedOn from AdverseEventRecord e
             where e.patientId = :patient and e.cancelledAt is null
            """,
            Object[].class)
        .setParameter("patient", patient.id())
        .getResultStream()
        .map(
            row ->
                new KnownEvent(
                    (String) row[0], patient.dateAt((Instant) row[1]), (LocalDate) row[2]))
        .toList();
  }
}
