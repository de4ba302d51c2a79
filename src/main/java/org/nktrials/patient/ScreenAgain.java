package org.nktrials.patient;

import java.time.LocalDateTime;
import java.util.UUID;

/**
 * Screens a patient again who failed screening.
 *
 * @param earlierCode code under which screening failed
 * @param consentGivenAt local time at the site; screening again needs a consent of its own
 */
public record ScreenAgain(
    String earlierCode, String consentVersion, LocalDateTime consentGivenAt, UUID submissionId) {}
