package org.nktrials.donor;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An adverse event of a donor as entered. */
public record DonorEventEntry(
    String term,
    LocalDate onsetOn,
    @Nullable Integer grade,
    @Nullable Boolean serious,
    @Nullable String outcome) {}
