package org.nktrials.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a signature still stands for its record. The canonical content of the stored rows is
 * compared with what was bound: for each row a line "table id", for each column a line
 * "column=length:value" (length in bytes of UTF-8) or "column=-" where nothing is stored, columns
 * in the order of their definition; numbers without trailing zeros, times as ISO 8601 in UTC, days
 * as yyyy-mm-dd. The SHA-256 of it is bound when the transaction of the signing ends.
 *
 * @param endedAt when the change was made; null unless ended
 * @param endedBy printed name of who made it
 * @param change table and fields that were changed, for a sentence; null unless ended
 * @param auditEntry number of the entry of the change in the audit trail
 */
public record SignatureStanding(
    State state,
    @Nullable Instant endedAt,
    @Nullable String endedBy,
    @Nullable String change,
    @Nullable Long auditEntry) {

  /** As it is at the moment of signing. */
  public static final SignatureStanding VALID =
      new SignatureStanding(State.VALID, null, null, null, null);

  /** Whether the record is as it was signed. */
  public boolean isValid() {
    return state == State.VALID;
  }

  /** How a signature stands. */
  public enum State {
    VALID("valid"),
    ENDED("ended: the record changed"),
    DIFFERS("content differs from what was signed"),
    NOT_BOUND("not bound to its record");

    private final String label;

    State(String label) {
      this.label = label;
    }

    /** Words on screen. */
    public String label() {
      return label;
    }
  }
}
