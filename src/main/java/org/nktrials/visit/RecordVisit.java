package org.nktrials.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a visit.
 *
 * @param visitCode unique for the patient
 * @param tookPlace whether it took place; null when not said
 * @param actualOn its first day; null when it did not take place
 * @param notDoneReason why it did not take place
 * @param procedures those of which something is known, in the order of the form
 * @param reason why stored values change; needed only where one does
 * @param seenVersion version of the record that the form was filled from; null for a new one
 * @param submissionId made with the form, so that a double submit records once
 */
public record RecordVisit(
    String patientCode,
    String visitCode,
    @Nullable Boolean tookPlace,
    @Nullable LocalDate actualOn,
    @Nullable String notDoneReason,
    @Nullable String note,
    List<ProcedureEntry> procedures,
    @Nullable String reason,
    @Nullable Long seenVersion,
    UUID submissionId) {

  /** Copies the list. */
  public RecordVisit {
    procedures = List.copyOf(procedures);
  }

  /**
   * A procedure as entered.
   *
   * @param procedure code in the protocol
   * @param state null while nothing is known
   * @param on when it was done; null = on the visit's day
   */
  public record ProcedureEntry(
      String procedure,
      @Nullable ProcedureState state,
      @Nullable LocalDate on,
      @Nullable String reason) {}
}
