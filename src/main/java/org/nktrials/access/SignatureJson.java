package org.nktrials.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A signature for programs.
 *
 * @param standing "VALID", "ENDED", "DIFFERS" (changed behind the application) or "NOT_BOUND"
 * @param endedAt when the record was changed; null unless ended
 * @param change table and fields that were changed; null unless ended
 */
public record SignatureJson(
    String printedName,
    @Nullable Capacity capacity,
    String meaning,
    Instant signedAt,
    SignatureStanding.State standing,
    @Nullable Instant endedAt,
    @Nullable String endedBy,
    @Nullable String change) {

  /** As it stands now. */
  public static SignatureJson of(SignatureReceipt receipt) {
    SignatureStanding now = receipt.standing();
    return new SignatureJson(
        receipt.printedName(),
        receipt.capacity(),
        receipt.meaning(),
        receipt.signedAt(),
        now.state(),
        now.endedAt(),
        now.endedBy(),
        now.change());
  }
}
