package org.nktrials.patient;

import java.util.Optional;

/** The room above that knows when a patient's treatment began: a fixed number of queries. */
public interface StudyDaySource {

  /** The study days of a patient that the person may see; empty before any day is counted. */
  Optional<StudyDays> studyDays(PatientSummary patient);
}
