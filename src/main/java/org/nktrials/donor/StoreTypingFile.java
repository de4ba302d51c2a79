package org.nktrials.donor;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person says beside a laboratory's file.
 *
 * @param donorCode null for the recipient's own typing
 * @param reason required when there is an earlier version
 * @param seenNumber version in force when the file was chosen, 0 for none
 */
public record StoreTypingFile(
    String patientCode,
    @Nullable String donorCode,
    String laboratory,
    LocalDate typedOn,
    @Nullable String reason,
    int seenNumber,
    UUID submissionId) {

  EnterTyping entering(SheetReading reading) {
    return new EnterTyping(
        patientCode,
        donorCode,
        TypingEntry.FILE,
        reading.hla(),
        reading.kir(),
        laboratory,
        typedOn,
        reason,
        seenNumber,
        null,
        null,
        submissionId);
  }
}
