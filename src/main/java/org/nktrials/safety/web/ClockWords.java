package org.nktrials.safety.web;

import java.time.Duration;
import java.time.Instant;
import org.nktrials.safety.SaeCase;

/**
 * The 24-hour clock in words.
 *
 * @param icon and colour as in the notes fragment
 */
record ClockWords(String word, String icon, String colour) {

  static ClockWords of(SaeCase sae, Instant now) {
    Instant due = sae.dueAtSponsor();
    Instant sent = sae.sponsorAwareAt();
    if (sent != null) {
      return sent.isAfter(due)
          ? new ClockWords("reported late by " + span(due, sent), "stop", "red")
          : new ClockWords("reported in time", "done", "green");
    }
    return now.isAfter(due)
        ? new ClockWords("overdue by " + span(due, now), "stop", "red")
        : new ClockWords(span(now, due) + " left", "due", "orange");
  }

  /** "02:10 h". */
  private static String span(Instant from, Instant to) {
    Duration span = Duration.between(from, to);
    return "%02d:%02d h".formatted(span.toHours(), span.toMinutesPart());
  }
}
