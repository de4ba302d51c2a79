package org.nktrials.aftercare;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A signed verdict on cytopenia.
 *
 * @param proposal what the rule proposed when it was signed
 * @param supersededAt when a later verdict took its place; null while it stands
 */
public record CytopeniaVerdict(
    UUID id,
    CytopeniaKind kind,
    @Nullable BigDecimal marrowBlasts,
    @Nullable Boolean otherCause,
    String proposal,
    String explanation,
    UUID signatureId,
    Instant signedAt,
    @Nullable Instant supersededAt) {

  /** Whether it stands. */
  public boolean stands() {
    return supersededAt == null;
  }
}
