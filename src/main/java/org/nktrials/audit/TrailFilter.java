package org.nktrials.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.shared.ReasonKind;

/**
 * Which entries to show; null where everything is wanted.
 *
 * @param who part of the printed name
 * @param recordType exactly this table or event
 * @param from first instant
 * @param to first instant that is too late
 * @param patient patient concerned
 * @param patientCode the same by its code
 * @param record record concerned
 * @param field column of the record that the entry names
 * @param action what was done
 * @param reason kind of the reason that was given
 * @param notBy person whose entries are left out
 */
public record TrailFilter(
    @Nullable String who,
    @Nullable String recordType,
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable UUID patient,
    @Nullable String patientCode,
    @Nullable UUID record,
    @Nullable String field,
    @Nullable AuditAction action,
    @Nullable ReasonKind reason,
    @Nullable UUID notBy) {

  /** Every entry. */
  public static final TrailFilter EVERYTHING =
      new TrailFilter(null, null, null, null, null, null, null, null, null, null, null);

  /** Entries of one record. */
  static TrailFilter ofRecord(String recordType, UUID record) {
    return new TrailFilter(
        null, recordType, null, null, null, null, record, null, null, null, null);
  }

  /** Entries of one patient. */
  public static TrailFilter ofPatient(UUID patient) {
    return new TrailFilter(null, null, null, null, patient, null, null, null, null, null, null);
  }

  /** Of these, the entries of one record and one field of it; null for all. */
  public TrailFilter of(@Nullable UUID record, @Nullable String field) {
    return new TrailFilter(
        who, recordType, from, to, patient, patientCode, record, field, action, reason, notBy);
  }

  /** Of these, what others did from an instant on. */
  public TrailFilter byOthersSince(Instant since, UUID me) {
    return new TrailFilter(
        who, recordType, since, to, patient, patientCode, record, field, action, reason, me);
  }
}
