package org.nktrials.cohort.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Capacity;
import org.nktrials.cohort.PeopleOfTrial;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;

/** What a record of a meeting must say. */
record MeetingChecks(List<PeopleOfTrial.Held> people, LocalDate today, LocalDate registered) {

  /** Refuses with every problem. */
  void require(RecordMeeting command, Optional<String> quorumMissing) {
    List<Problem> problems = new ArrayList<>();
    if (command.heldOn().isAfter(today) || command.heldOn().isBefore(registered)) {
      problems.add(
          Problem.of(
              "heldOn",
              "meeting-date",
              "The meeting lies between the registration of the trial and today."));
    }
    if (command.attendees().isEmpty()) {
      problems.add(new Problem("nobody", null, "Name the people who took part.", null));
    }
    command.attendees().forEach(one -> attendee(one).ifPresent(problems::add));
    quorumMissing
        .filter(_ -> isBlank(command.noQuorumReason()))
        .ifPresent(missing -> problems.add(noQuorum(missing)));
    if (!problems.isEmpty()) {
      throw new Refused(problems);
    }
  }

  private static Problem noQuorum(String missing) {
    return new Problem(
        "no-quorum",
        "noQuorumReason",
        "There was no quorum; missing: " + missing + ".",
        "Complete the attendees, or say why the committee decided all the same.");
  }

  /** Who speaks as chair or principal investigator is that person, or was sent by somebody. */
  private Optional<Problem> attendee(Attendee one) {
    if (one.personId() != null && people.stream().noneMatch(p -> p.id().equals(one.personId()))) {
      return Optional.of(
          new Problem("no-role", null, one.name() + " has no role in this trial.", null));
    }
    Capacity capacity = one.role().capacity();
    if (capacity == null || !isBlank(one.delegatedBy())) {
      return Optional.empty();
    }
    boolean holds =
        people.stream().anyMatch(p -> p.id().equals(one.personId()) && p.capacity() == capacity);
    return holds
        ? Optional.empty()
        : Optional.of(
            new Problem(
                "not-delegated",
                null,
                "%s does not hold the capacity %s."
                    .formatted(one.name(), one.role().label().toLowerCase(Locale.ROOT)),
                "Say who delegated them, or choose another role."));
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
