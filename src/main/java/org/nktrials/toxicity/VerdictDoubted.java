package org.nktrials.toxicity;

import java.util.UUID;

/**
 * Laboratory results changed so that the rules now propose another verdict than the one that is
 * signed. Published in the transaction of the change, so that what relied on the verdict is
 * reopened with it.
 *
 * @param why a sentence that names the patient
 */
public record VerdictDoubted(
    UUID trialId, UUID patientId, String patientCode, Verdict verdict, String why) {}
