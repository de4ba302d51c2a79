package org.nktrials.toxicity.web;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.adverseevent.Moment;
import org.nktrials.rules.toxicity.Relatedness;
import org.nktrials.shared.TimeOrderedId;
import org.nktrials.toxicity.AdverseEvent;
import org.nktrials.toxicity.AdverseEventEntry;
import org.nktrials.toxicity.NextDose;

/**
 * An adverse event as typed. Term and onset date are enough; the rest may come later.
 *
 * @param onsetTime local time at the site
 * @param relatedness opinion by drug code; a drug that is left out keeps its opinion, one that is
 *     named without an opinion loses it
 * @param details null leaves what is stored as it is
 * @param nextDose asked for a new event only
 * @param reason why a stored event changes; not asked for a new one
 * @param version version of the stored event that the form was filled from
 * @param submissionId made with the form of a new event
 */
@SuppressWarnings("MultipleNullnessAnnotations") // null until typed, refused when it stays so
record AdverseEventForm(
    @NotBlank(message = "Choose a CTCAE term.")
        @Size(max = 200, message = "At most 200 characters.")
        @Nullable String term,
    @NotNull(message = "Say on which day it began.") @Nullable LocalDate onsetDate,
    @Nullable LocalTime onsetTime,
    @Nullable Integer grade,
    @Size(max = 500, message = "At most 500 characters.") @Nullable String verbatim,
    @Nullable LocalDate endedOn,
    @Nullable Boolean serious,
    @Nullable Boolean possibleDlt,
    @Nullable Map<String, @Nullable Relatedness> relatedness,
    @Valid @Nullable DetailsForm details,
    @Nullable NextDose nextDose,
    @Size(max = 500, message = "At most 500 characters.") @Nullable String reason,
    @Nullable Long version,
    @Nullable UUID submissionId) {

  /** A new one, which began today until something else is typed. */
  static AdverseEventForm empty(LocalDate today) {
    return about(null, today);
  }

  /** A new one of this term, which began on this day until something else is typed. */
  static AdverseEventForm about(@Nullable String term, LocalDate onset) {
    return new AdverseEventForm(
        term,
        onset,
        null,
        null,
        null,
        null,
        null,
        null,
        Map.of(),
        null,
        null,
        null,
        null,
        TimeOrderedId.next());
  }

  /** A stored one; its grades and details stand in fields of their own. */
  static AdverseEventForm of(AdverseEvent event) {
    return new AdverseEventForm(
        event.term(),
        event.onset().date(),
        event.onset().time(),
        null,
        event.verbatim(),
        event.endedOn(),
        event.serious(),
        event.possibleDlt(),
        new HashMap<>(event.relatedness()),
        null,
        null,
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

  /** With the term as the catalogue spells it; local times are those of the zone. */
  AdverseEventEntry toEntry(String ctcaeTerm, @Nullable String words, ZoneId zone) {
    LocalDate day = requireNonNull(onsetDate);
    return new AdverseEventEntry(
        ctcaeTerm,
        words == null || words.isBlank() ? null : words.strip(),
        day,
        onsetTime,
        endedOn,
        grade,
        serious,
        possibleDlt,
        given(),
        takenBack(),
        details == null ? null : details.toDetails(new Moment(day, onsetTime), zone));
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

  /** A drug that is named without an opinion has none any more. */
  private Set<String> takenBack() {
    Set<String> back = new HashSet<>();
    if (relatedness != null) {
      relatedness.forEach(
          (drug, opinion) -> {
            if (opinion == null) {
              back.add(drug);
            }
          });
    }
    return back;
  }
}
