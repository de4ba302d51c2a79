package org.nktrials.patient;

import java.time.LocalDateTime;
import java.util.UUID;

/**
 * Withdraws consent in one respect.
 *
 * @param at local time at the patient's site when the patient said so
 */
public record WithdrawConsent(
    String patientCode, ConsentScope scope, LocalDateTime at, String reason, UUID submissionId) {}
