package org.nktrials.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries to show; null where everything is wanted.
 *
 * @param who part of the printed name
 * @param recordType exactly this table or event
 * @param from first instant
 * @param to first instant that is too late
 * @param patient patient concerned
 * @param record record concerned
 */
public record TrailFilter(
    @Nullable String who,
    @Nullable String recordType,
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable UUID patient,
    @Nullable UUID record) {

  /** Entries of one record. */
  static TrailFilter ofRecord(String recordType, UUID record) {
    return new TrailFilter(null, recordType, null, null, null, record);
  }

  /** Entries of one patient. */
  static TrailFilter ofPatient(UUID patient) {
    return new TrailFilter(null, null, null, null, patient, null);
  }
}
