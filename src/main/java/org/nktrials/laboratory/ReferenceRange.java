package org.nktrials.laboratory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Sex;

/**
 * What a laboratory calls normal from a date on.
 *
 * @param sex null for both
 * @param ageFrom first age in completed years, counted by birth year; null for any
 * @param ageTo last age likewise
 * @param limits in the canonical unit
 * @param typedLower as typed; empty when there is none
 * @param typedUpper as typed; empty when there is none
 */
public record ReferenceRange(
    UUID id,
    UUID laboratoryId,
    Analyte analyte,
    @Nullable Sex sex,
    @Nullable Integer ageFrom,
    @Nullable Integer ageTo,
    LocalDate validFrom,
    Limits limits,
    String typedLower,
    String typedUpper,
    String typedUnit,
    Instant enteredAt) {

  /** Of the ranges that apply, the one in force comes last. */
  static final Comparator<ReferenceRange> BY_FORCE =
      Comparator.comparing(ReferenceRange::validFrom)
          .thenComparingInt(ReferenceRange::narrowness)
          .thenComparing(ReferenceRange::enteredAt);

  /** Whether it is for this patient on this day. */
  boolean appliesTo(PatientSummary patient, LocalDate day) {
    int age = day.getYear() - patient.birthYear();
    return !day.isBefore(validFrom)
        && (sex == null || sex == patient.sex())
        && (ageFrom == null || age >= ageFrom)
        && (ageTo == null || age <= ageTo);
  }

  /** "women, 18 to 64 years"; "everybody". */
  public String whom() {
    String people = sex == null ? "" : sex == Sex.FEMALE ? "women" : "men";
    String ages =
        ageFrom == null && ageTo == null
            ? ""
            : ageFrom == null
                ? "up to " + ageTo + " years"
                : ageTo == null
                    ? "from " + ageFrom + " years"
                    : ageFrom + " to " + ageTo + " years";
    return people.isEmpty() && ages.isEmpty()
        ? "everybody"
        : people.isEmpty() || ages.isEmpty() ? people + ages : people + ", " + ages;
  }

  /** A range for some people is preferred to one for all that began on the same day. */
  private int narrowness() {
    return (sex == null ? 0 : 2) + (ageFrom == null && ageTo == null ? 0 : 1);
  }
}
