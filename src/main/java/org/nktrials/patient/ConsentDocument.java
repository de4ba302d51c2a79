package org.nktrials.patient;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A version of the consent form.
 *
 * @param label as printed on the form, for example "2.1"
 * @param effectiveFrom first day on which it is the one to sign
 */
public record ConsentDocument(
    UUID id, UUID trialId, String label, LocalDate effectiveFrom, Instant enteredAt) {}
