package org.nktrials.medication;

import org.jspecify.annotations.Nullable;

/**
 * An earlier treatment of the disease.
 *
 * @param agent drugs, procedure or field of radiation
 * @param line line of treatment from 1; null when it was none
 */
public record TherapyEntry(
    TherapyKind kind,
    String agent,
    @Nullable Integer line,
    @Nullable BestResponse bestResponse,
    Period period) {}
