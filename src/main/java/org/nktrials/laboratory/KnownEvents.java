package org.nktrials.laboratory;

import java.util.List;
import java.util.UUID;

/** What the room of adverse events above knows: results of grade 3 and above ask for an event. */
public interface KnownEvents {

  /** Adverse events of a patient that count, in any order; one query. */
  List<KnownEvent> of(UUID patientId);
}
