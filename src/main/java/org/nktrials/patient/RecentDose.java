package org.nktrials.patient;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The last dose of a patient who was given a drug of the trial a short while ago.
 *
 * @param dose drug and amount in words, for example "IL-2 6 MIU"
 * @param givenAt when it was given
 * @param next next dose in words, for example "IL-2, Thu 15 Oct", or who withheld it; null when
 *     nothing is known of it
 */
public record RecentDose(UUID patientId, String dose, Instant givenAt, @Nullable String next) {}
