package org.nktrials.treatment;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Asks the guard for a dose.
 *
 * @param drug treatment id of the protocol
 * @param plannedFor local date at the patient's site, today or later
 * @param days consecutive days; the escalated drug is authorised day by day
 */
public record AuthoriseDose(
    String patientCode, String drug, LocalDate plannedFor, int days, UUID submissionId) {}
