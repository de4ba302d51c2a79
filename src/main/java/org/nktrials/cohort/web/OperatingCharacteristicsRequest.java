package org.nktrials.cohort.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A design and the true DLT probabilities of its levels, from the lowest, as programs send them.
 */
record OperatingCharacteristicsRequest(
    @NotNull(message = Words.MISSING)
        @Pattern(regexp = Words.DESIGNS, message = Words.UNKNOWN_DESIGN)
        String design,
    @Nullable SettingsJson settings,
    @NotNull(message = Words.MISSING)
        List<@NotNull(message = Words.MISSING) Double> trueDltProbabilities) {}
