package org.nktrials.toxicity.web;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.toxicity.Relatedness;
import org.nktrials.shared.TimeOrderedId;
import org.nktrials.toxicity.AdverseEvent;
import org.nktrials.toxicity.AdverseEventEntry;

/**
 * An adverse event as typed. Term and onset date are enough; the rest may come later.
 *
 * @param onsetTime local time at the site
 * @param relatedness opinion by drug code; drugs may be left out
 * @param reason why a stored event changes; not asked for a new one
 * @param version version of the stored event that the form was filled from
 * @param submissionId made with the form of a new event
 */
@SuppressWarnings("MultipleNullnessAnnotations") // null until typed, refused when it stays so
record AdverseEventForm(
    @NotBlank(message = "Choose a CTCAE term.") @Nullable String term,
    @NotNull(message = "Say on which day it began.") @Nullable LocalDate onsetDate,
    @Nullable LocalTime onsetTime,
    @Nullable Integer grade,
    @Nullable String verbatim,
    @Nullable LocalDate endedOn,
    @Nullable Boolean serious,
    @Nullable Boolean possibleDlt,
    @Nullable Map<String, @Nullable Relatedness> relatedness,
    @Nullable String reason,
    @Nullable Long version,
    @Nullable UUID submissionId) {

  static AdverseEventForm empty() {
    return new AdverseEventForm(
        null, null, null, null, null, null, null, null, Map.of(), null, null, TimeOrderedId.next());
  }

  static AdverseEventForm of(AdverseEvent event, ZoneId zone) {
    var onset = event.onsetAt().atZone(zone);
    return new AdverseEventForm(
        event.term(),
        onset.toLocalDate(),
        event.onsetTimeKnown() ? onset.toLocalTime() : null,
        event.grade(),
        event.verbatim(),
        event.endedOn(),
        event.serious(),
        event.possibleDlt(),
        new HashMap<>(event.relatedness()),
        null,
        event.version(),
        null);
  }

  /** The words for the opinions, from unrelated to definite. */
  static Map<Relatedness, String> opinions() {
    Map<Relatedness, String> words = new EnumMap<>(Relatedness.class);
    words.put(Relatedness.UNRELATED, "unrelated");
    words.put(Relatedness.UNLIKELY, "unlikely");
    words.put(Relatedness.POSSIBLE, "possible");
    words.put(Relatedness.PROBABLE, "probable");
    words.put(Relatedness.DEFINITE, "definite");
    return words;
  }

  String typedTerm() {
    return requireNonNull(term).strip();
  }

  /** With the term as the catalogue spells it. */
  AdverseEventEntry toEntry(String ctcaeTerm) {
    return new AdverseEventEntry(
        ctcaeTerm,
        verbatim == null || verbatim.isBlank() ? null : verbatim.strip(),
        requireNonNull(onsetDate),
        onsetTime,
        endedOn,
        grade,
        serious,
        possibleDlt,
        given());
  }

  UUID submission() {
    return submissionId == null ? TimeOrderedId.next() : submissionId;
  }

  String why() {
    return reason == null ? "" : reason;
  }

  /** A drug whose opinion was left open has no entry. */
  private Map<String, Relatedness> given() {
    Map<String, Relatedness> given = new LinkedHashMap<>();
    if (relatedness != null) {
      relatedness.forEach(
          (drug, opinion) -> {
            if (opinion != null) {
              given.put(drug, opinion);
            }
          });
    }
    return given;
  }
}
