package org.nktrials.laboratory;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Results of a patient were entered, corrected, cancelled or graded anew. Published in the
 * transaction of the change; what follows from it clinically belongs into the same transaction.
 *
 * @param sampledOn date of the sample at the patient's site
 */
public record LaboratoryResultsChanged(UUID trialId, UUID patientId, LocalDate sampledOn) {}
