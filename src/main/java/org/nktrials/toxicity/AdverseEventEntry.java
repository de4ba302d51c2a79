package org.nktrials.toxicity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.toxicity.Relatedness;

/**
 * An adverse event as typed. Only the term and the onset date are needed; what is missing becomes a
 * task.
 *
 * @param term CTCAE term of the protocol's version
 * @param onsetTime local time at the site; null when not known
 * @param endedOn null while it goes on or is not known
 * @param grade 1 to 5, one that the term defines; null when not yet known
 * @param possibleDlt whether it is put forward as a DLT; null when not yet judged
 * @param relatedness opinion by drug id; a drug without an entry has no opinion yet
 */
public record AdverseEventEntry(
    String term,
    @Nullable String verbatim,
    LocalDate onsetDate,
    @Nullable LocalTime onsetTime,
    @Nullable LocalDate endedOn,
    @Nullable Integer grade,
    @Nullable Boolean serious,
    @Nullable Boolean possibleDlt,
    Map<String, Relatedness> relatedness) {

  /** Copies the opinions. */
  public AdverseEventEntry {
    relatedness = Map.copyOf(relatedness);
  }

  Instant onsetInstant(ZoneId zone) {
    LocalTime time = onsetTime == null ? LocalTime.MIDNIGHT : onsetTime;
    return onsetDate.atTime(time).atZone(zone).toInstant();
  }
}
