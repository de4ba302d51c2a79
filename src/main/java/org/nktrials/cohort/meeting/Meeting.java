package org.nktrials.cohort.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as recorded.
 *
 * @param number from 1 within the trial
 * @param pack number of the pack that was before the committee; null for none
 * @param packCutOff its data cut
 * @param quorumRule who had to be there
 * @param quorumMissing who was not; null when there was a quorum
 * @param decisions numbers of the decisions that it took
 */
public record Meeting(
    UUID id,
    int number,
    LocalDate heldOn,
    @Nullable Integer pack,
    @Nullable Instant packCutOff,
    String quorumRule,
    @Nullable String quorumMissing,
    @Nullable String noQuorumReason,
    @Nullable String minutes,
    List<Attendee> attendees,
    List<Integer> decisions,
    Instant enteredAt) {

  Meeting attendedBy(List<Attendee> people) {
    return new Meeting(
        id,
        number,
        heldOn,
        pack,
        packCutOff,
        quorumRule,
        quorumMissing,
        noQuorumReason,
        minutes,
        people,
        decisions,
        enteredAt);
  }

  /** Copies the lists. */
  public Meeting {
    attendees = List.copyOf(attendees);
    decisions = List.copyOf(decisions);
  }
}
