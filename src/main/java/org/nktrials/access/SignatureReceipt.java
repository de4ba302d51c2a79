package org.nktrials.access;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A signature as it is printed: who, in which capacity, what it means, when, and how it stands.
 *
 * <p>Times are told with their zone: that of the site, or UTC where the zone is null.
 *
 * @param contentHash SHA-256 of the wording shown when signing
 */
public record SignatureReceipt(
    UUID id,
    UUID personId,
    String printedName,
    @Nullable Capacity capacity,
    String meaning,
    String contentHash,
    Instant signedAt,
    SignatureStanding standing) {

  private static final ZoneId UTC = ZoneId.of("UTC");
  private static final DateTimeFormatter EXACT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss VV", Locale.ROOT);

  /** When it was signed, exactly, with the zone: "2026-10-14 08:05:09 Europe/Paris". */
  public String signed(@Nullable ZoneId zone) {
    return exact(signedAt, zone);
  }

  /** All of it in one line, for files and paper. */
  public String line(@Nullable ZoneId zone) {
    return "%s%s, %s: %s (%s)"
        .formatted(
            printedName,
            capacity == null ? "" : ", " + capacity.label(),
            exact(signedAt, zone),
            meaning,
            standing(zone));
  }

  /** "valid", or since when it is not, by whom and by which change. */
  public String standing(@Nullable ZoneId zone) {
    Instant ended = standing.endedAt();
    return ended == null
        ? standing.state().label()
        : "%s on %s by %s%s"
            .formatted(
                standing.state().label(),
                exact(ended, zone),
                standing.endedBy(),
                standing.change() == null ? "" : "; " + standing.change());
  }

  private static String exact(Instant at, @Nullable ZoneId zone) {
    return EXACT.format(at.atZone(zone == null ? UTC : zone));
  }
}
