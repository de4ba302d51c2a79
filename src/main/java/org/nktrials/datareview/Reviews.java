package org.nktrials.datareview;

import java.util.UUID;
import org.nktrials.patient.PatientSummary;
import org.springframework.stereotype.Service;

/** Tells pages how far the records that they show are reviewed. */
@Service
public class Reviews {

  private final StandingLocks locks;
  private final ReviewReading reading;

  Reviews(StandingLocks locks, ReviewReading reading) {
    this.locks = locks;
    this.reading = reading;
  }

  /** Of a patient whom the person may see. */
  public PatientReview of(PatientSummary patient) {
    return new PatientReview(patient, reading);
  }

  /** Of a trial that the person may see. */
  public TrialReview of(UUID trialId) {
    return new TrialReview(trialId, () -> locks.ofTrial(trialId));
  }
}
