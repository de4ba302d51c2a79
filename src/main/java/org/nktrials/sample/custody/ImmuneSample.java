package org.nktrials.sample.custody;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sample.
 *
 * @param code printed on the tube, nothing of the patient
 * @param visit code of the visit as the schedule names it
 * @param plannedOn when it was planned as the label was made; null when the visit had no date
 * @param position where it is stored, as the laboratory names it
 * @param cancelledAt when it was cancelled, kept readable; null while it counts
 */
public record ImmuneSample(
    UUID id,
    UUID trialId,
    UUID patientId,
    String code,
    String visit,
    Tube tube,
    @Nullable LocalDate plannedOn,
    SampleState state,
    @Nullable Instant collectedAt,
    @Nullable Instant receivedAt,
    @Nullable ReceivedCondition condition,
    @Nullable Instant processedAt,
    @Nullable Instant analysedAt,
    @Nullable String position,
    @Nullable Instant cancelledAt,
    long version) {

  /** Whether it was not cancelled. */
  public boolean counts() {
    return cancelledAt == null;
  }

  /** When the last step of its way happened; null while only its label is printed. */
  public @Nullable Instant lastStep() {
    return analysedAt != null
        ? analysedAt
        : processedAt != null ? processedAt : receivedAt != null ? receivedAt : collectedAt;
  }
}
