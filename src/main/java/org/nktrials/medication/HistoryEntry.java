package org.nktrials.medication;

import org.jspecify.annotations.Nullable;

/**
 * A condition of the medical history.
 *
 * @param condition in the words of the source
 * @param ctcaeTerm where the condition has one; null otherwise
 * @param baselineGrade CTCAE grade 1 to 4 at baseline; null when not graded
 */
public record HistoryEntry(
    String condition, @Nullable String ctcaeTerm, @Nullable Integer baselineGrade, Period period) {}
