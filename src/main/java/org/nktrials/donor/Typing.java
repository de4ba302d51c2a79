package org.nktrials.donor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.donorselection.KirTyping;
import org.nktrials.rules.hla.HlaTyping;
import org.nktrials.rules.hla.HlaTypingReading;

/**
 * One version of the typing of a donor or a recipient.
 *
 * @param donorId null for the recipient's own
 * @param number version, from 1
 * @param hla GL String as stored; read again by {@link #typing()}
 * @param reason why it corrects the version before; null for the first
 * @param secondName printed name of the second person; null while nobody has confirmed it
 * @param file it was read from; null when it was not
 */
public record Typing(
    UUID id,
    UUID patientId,
    @Nullable UUID donorId,
    int number,
    TypingEntry entry,
    String hla,
    KirTyping kir,
    String laboratory,
    LocalDate typedOn,
    @Nullable String reason,
    UUID enteredBy,
    String enteredByName,
    Instant enteredAt,
    @Nullable String secondName,
    @Nullable Instant secondAt,
    @Nullable TypingFile file,
    long version) {

  /** Whether a second person confirmed it. */
  public boolean isConfirmed() {
    return secondAt != null;
  }

  /** What the GL String says. */
  public HlaTyping typing() {
    return switch (HlaTyping.parse(hla)) {
      case HlaTypingReading.Typed(var typing, _) -> typing;
      case HlaTypingReading.Unreadable(var problems) ->
          throw new IllegalStateException("a stored typing cannot be read: " + problems);
    };
  }
}
