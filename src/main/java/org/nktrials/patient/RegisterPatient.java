package org.nktrials.patient;

import java.time.LocalDateTime;
import java.util.UUID;

/**
 * Registers a patient who has consented.
 *
 * @param consentGivenAt the site's local time
 * @param submissionId made with the form, so that a double submit registers once
 */
public record RegisterPatient(
    UUID trialId,
    UUID siteId,
    int birthYear,
    Sex sex,
    String consentVersion,
    LocalDateTime consentGivenAt,
    UUID submissionId) {}
