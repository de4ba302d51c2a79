package org.nktrials.laboratory;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An adverse event, as far as results ask for it.
 *
 * @param term CTCAE term
 * @param from day of onset at the patient's site
 * @param to last day; null while it lasts
 */
public record KnownEvent(String term, LocalDate from, @Nullable LocalDate to) {

  /** Whether one of the events is of this term and lasted on the day. */
  static boolean covers(List<KnownEvent> events, @Nullable String term, LocalDate day) {
    return events.stream()
        .anyMatch(
            event ->
                event.term.equalsIgnoreCase(term)
                    && !day.isBefore(event.from)
                    && (event.to == null || !day.isAfter(event.to)));
  }
}
