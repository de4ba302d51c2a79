package org.nktrials.cohort.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nktrials.access.Capacity;
import org.nktrials.protocol.ProtocolSettings.Quorum;

/** Whether enough people took part in a meeting. Project rule; the protocol file sets who. */
final class QuorumCheck {

  private QuorumCheck() {}

  /** "Committee chair, principal investigator and 1 more member". */
  static String rule(Quorum quorum) {
    List<String> parts =
        new ArrayList<>(quorum.capacities().stream().map(QuorumCheck::word).toList());
    parts.add(quorum.others() + (quorum.others() == 1 ? " more person" : " more people"));
    String last = parts.removeLast();
    return parts.isEmpty() ? last : String.join(", ", parts) + " and " + last;
  }

  /** Who was missing, in words; empty when there was a quorum. */
  static Optional<String> missing(Quorum quorum, List<Attendee> attendees) {
    List<String> missing = new ArrayList<>();
    List<Attendee> left =
        new ArrayList<>(attendees.stream().filter(one -> one.role().counts()).toList());
    for (Capacity capacity : quorum.capacities()) {
      left.stream()
          .filter(one -> one.role().capacity() == capacity)
          .findFirst()
          .ifPresentOrElse(left::remove, () -> missing.add(word(capacity)));
    }
    int more = quorum.others() - left.size();
    if (more > 0) {
      missing.add(more + (more == 1 ? " more person" : " more people"));
    }
    return missing.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", missing));
  }

  private static String word(Capacity capacity) {
    return capacity.label().toLowerCase(Locale.ROOT);
  }
}
