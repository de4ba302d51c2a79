package org.nktrials.access;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/** A site and its time zone, in which "today" and study days of its patients are counted. */
public record SiteSummary(UUID id, String code, String name, ZoneId zone) {

  /** The site's local date at an instant. */
  public LocalDate dateAt(Instant instant) {
    return instant.atZone(zone).toLocalDate();
  }
}
