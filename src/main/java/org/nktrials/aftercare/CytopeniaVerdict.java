package org.nktrials.aftercare;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A signed verdict on cytopenia.
 *
 * @param proposal what the rule proposed when it was signed
 * @param wouldBe what it proposes on the counts as they stand now; null where that is the same
 * @param supersededAt when a later verdict took its place; null while it stands
 */
public record CytopeniaVerdict(
    UUID id,
    CytopeniaKind kind,
    @Nullable BigDecimal marrowBlasts,
    @Nullable Boolean otherCause,
    String proposal,
    @Nullable String wouldBe,
    String explanation,
    UUID signatureId,
    Instant signedAt,
    @Nullable Instant supersededAt) {

  /** Whether it stands. */
  public boolean stands() {
    return supersededAt == null;
  }
}
