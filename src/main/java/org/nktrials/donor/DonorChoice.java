package org.nktrials.donor;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The signed selection in force, and the reserve.
 *
 * @param rank place at the time of signing
 * @param reason why another than the first was selected; null for rank 1
 * @param release what ligands came from
 * @param outcome what the rules said of each candidate, a line each
 * @param inputs what they rested on
 */
public record DonorChoice(
    UUID assessmentId,
    int number,
    UUID donorId,
    int rank,
    @Nullable String reason,
    String ruleVersion,
    String release,
    String inputs,
    String outcome,
    String signedBy,
    Instant signedAt) {}
