package org.nktrials.toxicity.listing;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import java.util.UUID;
import org.nktrials.toxicity.Evaluations;
import org.springframework.stereotype.Component;

/** The dose level at which each patient of a trial counts. */
@Component
class PatientLevels {

  private final Evaluations evaluations;

  PatientLevels(Evaluations evaluations) {
    this.evaluations = evaluations;
  }

  /** By patient, all sites; those without a place are left out. */
  Map<UUID, Integer> ofTrial(UUID trialId) {
    return evaluations.ofTrial(trialId).stream()
        .collect(toMap(one -> one.patient().id(), one -> one.slot().level()));
  }
}
