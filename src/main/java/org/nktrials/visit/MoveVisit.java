package org.nktrials.visit;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Moves a planned visit and those after it.
 *
 * @param visitCode unique for the patient
 * @param to the new planned date
 * @param submissionId made with the form, so that a double submit moves once
 */
public record MoveVisit(
    String patientCode, String visitCode, LocalDate to, String reason, UUID submissionId) {}
