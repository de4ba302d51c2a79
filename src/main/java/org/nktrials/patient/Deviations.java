package org.nktrials.patient;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Protocol deviations. They are raised by the rooms above in the transaction of their cause. */
@Service
public class Deviations {

  private final DeviationRepository deviations;
  private final Clock clock;

  Deviations(DeviationRepository deviations, Clock clock) {
    this.deviations = deviations;
    this.clock = clock;
  }

  /**
   * Raises a deviation.
   *
   * @param kind stable word for filters, for example "unauthorised-dose"
   * @param description what happened and what the protocol asked for
   */
  @Transactional
  public void raise(PatientSummary patient, String kind, String description, Instant happenedAt) {
    deviations.save(
        new DeviationRecord(
            patient.trialId(), patient.id(), kind, description, happenedAt, clock.instant()));
  }

  /** Deviations of a patient that the caller may see, in order of happening. */
  @Transactional(readOnly = true)
  public List<Deviation> of(UUID patientId) {
    return deviations.findByPatientIdOrderByHappenedAt(patientId).stream()
        .map(DeviationRecord::deviation)
        .toList();
  }
}
