package org.nktrials.aftercare;

import java.util.UUID;

/**
 * A verdict on cytopenia was signed, or an assessment confirmed or cancelled. Published in the
 * transaction of the change; what follows from it clinically belongs into the same transaction.
 */
public record AftercareChanged(UUID trialId, UUID patientId, String patientCode) {}
