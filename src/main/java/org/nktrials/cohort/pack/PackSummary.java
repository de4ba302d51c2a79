package org.nktrials.cohort.pack;

import java.time.Instant;
import java.util.UUID;

/**
 * A pack without its content.
 *
 * @param number from 1 within the trial
 * @param contentSha256 checksum of the content, 64 hexadecimal digits
 * @param pdfSha256 checksum of the document that was kept
 */
public record PackSummary(
    UUID id,
    UUID trialId,
    int number,
    Instant cutOff,
    String contentSha256,
    String pdfSha256,
    String preparedBy,
    Instant preparedAt) {}
