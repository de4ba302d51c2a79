package org.nktrials.treatment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks that the next dose is not given.
 *
 * @param drug code of the drug; null for all study drugs
 * @param reason 1 to 500 characters
 */
public record WithholdDose(
    String patientCode, @Nullable String drug, String reason, UUID submissionId) {}
