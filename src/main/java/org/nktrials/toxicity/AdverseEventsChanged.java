package org.nktrials.toxicity;

import java.util.UUID;

/**
 * An adverse event of a patient was entered, completed, corrected or cancelled. Published in the
 * transaction of the change; what follows from it clinically belongs into the same transaction.
 */
public record AdverseEventsChanged(UUID trialId, UUID patientId) {}
