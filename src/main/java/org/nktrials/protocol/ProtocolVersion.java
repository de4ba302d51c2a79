package org.nktrials.protocol;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A protocol as it was in force; it never changes.
 *
 * @param number from 1 within the trial
 * @param label as spelled on pages
 * @param sha256 of the file as registered, in lower-case hexadecimal
 */
public record ProtocolVersion(
    UUID id,
    UUID trialId,
    int number,
    String label,
    LocalDate effectiveFrom,
    String sha256,
    ProtocolDefinition definition) {}
