package org.nktrials.patient.roster;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.SiteSummary;

/**
 * Somebody is on call at a site.
 *
 * @param person as one says it on the telephone; not necessarily an account
 * @param phone number or bleep, as written
 * @param from first moment
 * @param to first moment after
 * @param cancelledAt when it was cancelled (kept); null while it counts
 */
public record Duty(
    UUID id,
    SiteSummary site,
    String person,
    String phone,
    Instant from,
    Instant to,
    @Nullable Instant cancelledAt,
    long version) {

  /** Whether the person is on call at this moment. */
  public boolean isOn(Instant moment) {
    return !moment.isBefore(from) && moment.isBefore(to);
  }

  /** The number for a telephone link: digits and a leading plus; empty when there is no number. */
  public String dialled() {
    String digits = phone.replaceAll("[^0-9]", "");
    return phone.strip().startsWith("+") && !digits.isEmpty() ? "+" + digits : digits;
  }
}
