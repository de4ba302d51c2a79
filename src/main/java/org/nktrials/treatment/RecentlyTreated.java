package org.nktrials.treatment;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * A patient who had a study drug lately.
 *
 * @param code subject code
 * @param zone of the patient's site
 * @param last last dose of each drug given in the time asked for, the latest first; at least one
 */
public record RecentlyTreated(
    UUID trialId, UUID patientId, String code, ZoneId zone, List<LastDose> last) {

  /** Copies the list. */
  public RecentlyTreated {
    last = List.copyOf(last);
  }

  /** The last dose of any drug. */
  public LastDose latest() {
    return last.getFirst();
  }
}
