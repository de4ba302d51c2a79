package org.nktrials.patient;

import java.util.List;

/** What a room above knows to be needed for a patient: a fixed number of queries each. */
public interface NextStepSource {

  /** The steps for a patient that the person may see, the same for every role. */
  List<NextStep> nextSteps(PatientSummary patient);
}
