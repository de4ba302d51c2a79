package org.nktrials.donor;

import java.time.LocalDateTime;
import java.util.UUID;
import org.nktrials.patient.Sex;

/**
 * A donor to be linked to a recipient.
 *
 * @param consentGivenAt local time at the recipient's site
 */
public record RegisterDonor(
    String patientCode,
    Relation relation,
    int birthYear,
    Sex sex,
    String consentVersion,
    LocalDateTime consentGivenAt,
    UUID submissionId) {}
