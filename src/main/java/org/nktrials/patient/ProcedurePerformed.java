package org.nktrials.patient;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A record shows that a procedure of the schedule was done: laboratory results, vital signs, a
 * questionnaire. Published in the transaction of that record, so that the visit shows it as done.
 *
 * @param procedure code of the protocol's schedule, for example "HEM", "VITALS", "WT"
 * @param on date at the patient's site
 * @param recordId the record that shows it
 */
public record ProcedurePerformed(
    UUID trialId, UUID patientId, String procedure, LocalDate on, UUID recordId) {}
