package org.nktrials.audit.seal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A check that somebody asked for, and how far it is.
 *
 * @param anchor seal written down outside, to be compared too
 * @param checkedSeal number of the last seal that was looked at
 * @param checkedEntries how many entries these cover
 * @param lastSeal number of the last seal when it was asked for, or of the anchor if that is later
 * @param finishedAt null while it runs
 * @param breach null while nothing is wrong
 */
public record CheckRequest(
    UUID id,
    Instant askedAt,
    String askedBy,
    @Nullable Anchor anchor,
    long checkedSeal,
    long checkedEntries,
    long lastSeal,
    @Nullable Instant finishedAt,
    @Nullable Breach breach) {

  /** Whether it still runs. */
  public boolean isRunning() {
    return finishedAt == null;
  }

  /** Whether it ended without finding anything. */
  public boolean isIntact() {
    return finishedAt != null && breach == null;
  }

  /** Hundredths done, for the progress bar. */
  public int percent() {
    return lastSeal == 0 ? 100 : (int) (100 * checkedSeal / lastSeal);
  }
}
