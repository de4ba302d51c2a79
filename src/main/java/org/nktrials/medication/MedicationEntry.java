package org.nktrials.medication;

import org.jspecify.annotations.Nullable;

/**
 * A concomitant medication.
 *
 * @param dose as prescribed, in words
 * @param indication what for: a condition or an adverse event
 */
public record MedicationEntry(
    String drug, @Nullable String dose, @Nullable String route, String indication, Period period) {}
