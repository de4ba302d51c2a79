package org.nktrials.treatment;

import java.time.LocalDate;
import java.util.UUID;

/**
 * First dose of the escalated drug: it anchors the DLT window.
 *
 * @param on local date at the patient's site
 * @param doses doses of the drug given so far
 */
public record FirstDose(UUID patientId, LocalDate on, long doses) {}
