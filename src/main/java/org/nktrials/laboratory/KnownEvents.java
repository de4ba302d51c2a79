package org.nktrials.laboratory;

import java.util.List;
import org.nktrials.patient.PatientSummary;

/** What the room of adverse events above knows: results of grade 3 and above ask for an event. */
public interface KnownEvents {

  /** Adverse events of a patient that count, in any order; one query. */
  List<KnownEvent> of(PatientSummary patient);
}
