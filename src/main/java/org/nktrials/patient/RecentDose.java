package org.nktrials.patient;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The last dose of a patient who was given a drug of the trial a short while ago.
 *
 * @param patient who had it
 * @param dose drug and number in words, for example "IL-2 3 of 5, 6 MIU"
 * @param givenAt when it was given
 * @param next next dose in words, for example "IL-2, Thu 15 Oct", or who withheld it; null when
 *     none is planned
 */
public record RecentDose(
    PatientSummary patient, String dose, Instant givenAt, @Nullable String next) {}
