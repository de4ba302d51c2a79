package org.nktrials.patient;

import java.util.List;

/** What a room above contributes to the strip of a patient page: one query each. */
public interface StripSource {

  /** The parts for a patient that the person may see. */
  List<StripPart> stripParts(PatientSummary patient);
}
