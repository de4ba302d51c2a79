package org.nktrials.datareview;

import java.util.UUID;
import org.nktrials.patient.PatientSummary;
import org.springframework.stereotype.Service;

/** Tells pages how far the records that they show are reviewed. */
@Service
public class Reviews {

  private final StandingLocks locks;

  Reviews(StandingLocks locks) {
    this.locks = locks;
  }

  /** Of a patient whom the person may see. */
  public PatientReview of(PatientSummary patient) {
    UUID id = patient.id();
    return new PatientReview(
        () -> locks.over(id).stream().findFirst().map(RecordLockRecord::inForce),
        () -> locks.ofVisits(id));
  }

  /** Of a trial that the person may see. */
  public TrialReview of(UUID trialId) {
    return new TrialReview(trialId, () -> locks.ofTrial(trialId));
  }
}
