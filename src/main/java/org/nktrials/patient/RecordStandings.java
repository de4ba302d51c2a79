package org.nktrials.patient;

import java.util.Map;
import java.util.UUID;

/** Tells which records stand still; a room above knows why. */
public interface RecordStandings {

  /** "frozen" or "locked" by the identity of a patient, for all records of that patient. */
  Map<UUID, String> ofPatients(UUID trialId);

  /**
   * The question, once a page, for the {@link StandingRecord}s of a trial. A page that reads them
   * along with something else keeps them under it.
   */
  record OfTrial(UUID trialId) {}
}
