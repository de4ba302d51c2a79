package org.nktrials.treatment;

import java.util.List;
import org.nktrials.patient.PatientSummary;

/** Answered by the room above that knows adverse events. */
public interface ReportedEvents {

  /** Events of a patient that count, latest onset first: a fixed number of queries. */
  List<ReportedEvent> of(PatientSummary patient);
}
