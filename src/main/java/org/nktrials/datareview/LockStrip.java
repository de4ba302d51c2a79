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

  private final LockList list;

  LockStrip(LockList list) {
    this.list = list;
  }

  @Override
  public List<StripPart> stripParts(PatientSummary patient) {
    return list.standing(patient).stream()
        .map(one -> new StripPart(FIRST, "Records", text(one), "stop"))
        .toList();
  }

  private static String text(RecordLock lock) {
    String scope = lock.patient() == null ? " with the whole trial" : "";
    return lock.kind().label() + scope + " by " + lock.placedBy();
  }
}
