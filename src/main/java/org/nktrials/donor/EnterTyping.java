package org.nktrials.donor;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.donorselection.KirTyping;

/**
 * A typing to be stored.
 *
 * @param donorCode null for the recipient's own
 * @param hla GL String
 * @param reason required when there is an earlier version
 * @param seenNumber version that the form was filled from, 0 for none; null where a file says so
 * @param secondUsername second person at the same screen; required for a typing by hand
 */
public record EnterTyping(
    String patientCode,
    @Nullable String donorCode,
    TypingEntry entry,
    String hla,
    KirTyping kir,
    String laboratory,
    LocalDate typedOn,
    @Nullable String reason,
    @Nullable Integer seenNumber,
    @Nullable String secondUsername,
    @Nullable String secondPassword,
    UUID submissionId) {

  /** Leaves the password out. */
  @Override
  public String toString() {
    return "EnterTyping[" + patientCode + ", " + donorCode + ", " + hla + "]";
  }
}
