package org.nktrials.patient;

import java.util.List;
import java.util.UUID;

/** What a room above contributes to Today: one query each, for the person who asks. */
public interface DueSource {

  /** Tasks of the trial that wait for the signed-in person. */
  List<DueItem> due(UUID trialId);
}
