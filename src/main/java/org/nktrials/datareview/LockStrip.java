package org.nktrials.datareview;

import java.util.List;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.StripPart;
import org.nktrials.patient.StripSource;
import org.springframework.stereotype.Component;

/** On the strip of a patient page: its records, or those of its whole trial, stand still. */
@Component
class LockStrip implements StripSource {

  private static final int FIRST = 5;

  private final StandingLocks locks;

  LockStrip(StandingLocks locks) {
    this.locks = locks;
  }

  @Override
  public List<StripPart> stripParts(PatientSummary patient) {
    return locks.over(patient.id()).stream()
        .limit(1)
        .map(one -> new StripPart(FIRST, StripPart.RECORDS, one.standing(), "stop"))
        .toList();
  }
}
