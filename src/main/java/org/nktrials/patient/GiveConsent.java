package org.nktrials.patient;

import java.time.LocalDateTime;
import java.util.UUID;

/**
 * A further consent of a patient.
 *
 * @param givenAt local time at the patient's site
 * @param takesCurrentProtocol the patient goes on under the protocol version in force
 */
public record GiveConsent(
    String patientCode,
    String documentVersion,
    LocalDateTime givenAt,
    boolean takesCurrentProtocol,
    UUID submissionId) {}
