package org.nktrials.cohort.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting that was held.
 *
 * @param pack number of the pack that was before the committee; null for none
 * @param decision number of the decision that it took; null when that is signed later
 * @param noQuorumReason why it decided without a quorum; null where it had one
 * @param submissionId made with the form, so that a double submit records once
 */
public record RecordMeeting(
    String trialCode,
    LocalDate heldOn,
    @Nullable Integer pack,
    @Nullable Integer decision,
    List<Attendee> attendees,
    @Nullable String noQuorumReason,
    @Nullable String minutes,
    UUID submissionId) {

  /** Copies the attendees. */
  public RecordMeeting {
    attendees = List.copyOf(attendees);
  }
}
