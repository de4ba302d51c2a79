package org.nktrials.patient;

import java.util.List;

/** What a room above draws on the time axis of a patient page: one query each. */
public interface TimelineSource {

  /** The items of a patient that the person may see, in any order. */
  List<TimelineItem> timeline(PatientSummary patient);
}
