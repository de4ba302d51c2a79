package org.nktrials.patient;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What a room above knows of doses given a short while ago, for the person on call. */
public interface RecentDoseSource {

  /**
   * The last dose of each patient who was given a drug since a moment: a fixed number of queries
   * for all trials together. Patients of sites that the person may not see are left out anyway.
   */
  List<RecentDose> lastDosesSince(Collection<UUID> trialIds, Instant since);
}
