package org.nktrials.safety;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case in a list.
 *
 * @param serious whether the event still is, and is not cancelled
 * @param firstSentAt null while no report was sent
 * @param changed whether the event changed after the latest report
 * @param assessedAt latest judgement of the sponsor; null while there is none
 */
public record SaeLine(
    int number,
    String patient,
    UUID adverseEventId,
    String term,
    @Nullable Integer worstGrade,
    boolean serious,
    Instant awareAt,
    Instant dueAtSponsor,
    @Nullable Instant firstSentAt,
    int reports,
    boolean changed,
    @Nullable Instant assessedAt,
    @Nullable Instant authorityAt) {

  /** As on every page: SAE-001. */
  public String code() {
    return "SAE-%03d".formatted(number);
  }

  /** Whether the first report was or will be sent after its 24 hours. */
  public boolean late(Instant now) {
    return (firstSentAt == null ? now : firstSentAt).isAfter(dueAtSponsor);
  }
}
