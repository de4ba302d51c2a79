package org.nktrials.medication.web;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.medication.ConcomitantMedication;
import org.nktrials.medication.Period;

/**
 * A concomitant medication for programs.
 *
 * @param start "2024", "2024-03" or "2024-03-15"
 * @param prohibitedClass class of the protocol's list; null for none
 */
record MedicationJson(
    UUID id,
    String drug,
    @Nullable String dose,
    @Nullable String route,
    String indication,
    @Nullable String start,
    @Nullable String end,
    boolean ongoing,
    @Nullable String prohibitedClass,
    Instant enteredAt,
    @Nullable Instant cancelledAt,
    long version) {

  static MedicationJson of(ConcomitantMedication one) {
    Period period = one.entry().period();
    return new MedicationJson(
        one.stored().id(),
        one.entry().drug(),
        one.entry().dose(),
        one.entry().route(),
        one.entry().indication(),
        Objects.toString(period.start(), null),
        Objects.toString(period.end(), null),
        period.ongoing(),
        one.prohibitedClass(),
        one.stored().enteredAt(),
        one.stored().cancelledAt(),
        one.stored().version());
  }
}
