package org.nktrials.treatment;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.nktrials.patient.Deviations;

/**
 * A dose for which there was no consent.
 *
 * @param kind of the deviation that it is
 * @param words "before the patient consented (Wed 14 Oct 2026 08:05)"
 */
record ConsentGap(String kind, String words) {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm", Locale.ENGLISH);

  static ConsentGap before(@Nullable Instant first, ZoneId zone) {
    return new ConsentGap(
        Deviations.BEFORE_CONSENT,
        "before the patient consented (%s)"
            .formatted(
                first == null ? "no consent is recorded" : MOMENT.format(first.atZone(zone))));
  }

  static ConsentGap after(Instant withdrawn, ZoneId zone) {
    return new ConsentGap(
        Deviations.AFTER_WITHDRAWAL,
        "after the patient withdrew consent to study treatment (%s)"
            .formatted(MOMENT.format(withdrawn.atZone(zone))));
  }
}
