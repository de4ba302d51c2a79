package org.nktrials.datareview;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Role;
import org.nktrials.shared.DataPoint;

/**
 * A question about a value.
 *
 * @param patient code
 * @param check stable name of the edit check; null when a person asked
 * @param sentence what is asked
 * @param link page on which the value stands
 * @param openedRole role in which it was asked, which also closes it; null for edit checks
 * @param valueThen the value in question when it was asked; null where there was none
 * @param version for forms
 */
public record Query(
    UUID id,
    long version,
    UUID trialId,
    UUID siteId,
    String patient,
    DataPoint at,
    @Nullable String check,
    String sentence,
    String link,
    QueryState state,
    Instant openedAt,
    String openedBy,
    @Nullable Role openedRole,
    @Nullable String valueThen,
    Instant changedAt) {

  /** What it is about: "dose: amount", or "the patient's records". */
  public String about() {
    return ReviewedKind.of(at.recordType())
        .filter(_ -> !at.field().equals("record"))
        .map(kind -> kind.label() + ": " + at.field().replace('_', ' '))
        .orElseGet(() -> byCheck() ? at.field().replace('_', ' ') : "the patient's records");
  }

  /** Whole days since it was asked. */
  public long ageInDays(Instant now) {
    return Math.max(0, Duration.between(openedAt, now).toDays());
  }

  /** Whether an edit check raised it. */
  public boolean byCheck() {
    return check != null;
  }
}
