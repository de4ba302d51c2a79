package org.nktrials.cohort.notice;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Role;
import org.nktrials.cohort.CohortEvent;

/** One notice on a decision, and who was told. */
public record Told(CohortEvent.Kind kind, Instant raisedAt, List<Recipient> recipients) {

  /** Copies the list. */
  public Told {
    recipients = List.copyOf(recipients);
  }

  /** How many have acknowledged it. */
  public long acknowledged() {
    return recipients.stream().filter(one -> one.acknowledgedAt() != null).count();
  }

  /** Somebody who was told; the time is null while not acknowledged. */
  public record Recipient(String name, Role role, @Nullable Instant acknowledgedAt) {}
}
