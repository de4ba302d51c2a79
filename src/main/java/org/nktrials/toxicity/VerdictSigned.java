package org.nktrials.toxicity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A verdict was signed. Published in the transaction of the signature, so that what follows from it
 * stands or falls with it.
 *
 * @param previous the verdict that it takes the place of; null for a first verdict
 * @param why the reason for the change, or the summary of a first verdict
 */
public record VerdictSigned(
    UUID trialId,
    UUID patientId,
    String patientCode,
    int level,
    Verdict verdict,
    @Nullable Verdict previous,
    String signedBy,
    String why) {}
