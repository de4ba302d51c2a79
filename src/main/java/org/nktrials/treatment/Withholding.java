package org.nktrials.treatment;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's word that the next dose is not to be given. It stands until an investigator lifts it.
 *
 * @param drug code of the drug; null for all study drugs
 * @param by name of the person who withheld
 * @param liftedAt when it was lifted; null while it stands, as are the name and the reason
 */
public record Withholding(
    UUID id,
    UUID patientId,
    @Nullable String drug,
    String reason,
    Instant withheldAt,
    String by,
    @Nullable Instant liftedAt,
    @Nullable String liftedBy,
    @Nullable String liftReason,
    long version) {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm", Locale.ENGLISH);

  /** Whether it stands now. */
  public boolean stands() {
    return liftedAt == null;
  }

  /** Whether it holds for a drug. */
  public boolean concerns(String code) {
    return drug == null || drug.equals(code);
  }

  /** Whether it stood at some moment of a time, both ends included. */
  public boolean stoodBetween(Instant from, Instant to) {
    return !withheldAt.isAfter(to) && (liftedAt == null || liftedAt.isAfter(from));
  }

  /** Who, since when and why, in one sentence. */
  public String sentence(String drugs, ZoneId zone) {
    return "%s withheld by %s since %s: %s%s"
        .formatted(
            drugs,
            by,
            MOMENT.format(withheldAt.atZone(zone)),
            reason,
            reason.endsWith(".") ? "" : ".");
  }
}
