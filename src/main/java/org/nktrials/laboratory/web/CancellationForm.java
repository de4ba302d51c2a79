package org.nktrials.laboratory.web;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A cancellation as typed. */
record CancellationForm(
    @Size(max = 1000, message = "At most 1,000 characters.") @Nullable String reason,
    @Nullable String version) {}
