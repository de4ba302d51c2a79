package org.nktrials.donor.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Allele names as programs send them; a bad one is answered, not refused. */
record HlaLigandRequest(
    @NotNull(message = "This field is missing.")
        @Size(max = 10_000, message = "At most 10,000 names at once.")
        List<@Nullable String> alleles) {}
