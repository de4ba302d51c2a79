package org.nktrials.patient;

import java.time.Instant;

/**
 * The class that a person gave a deviation.
 *
 * @param version for the form that changes it
 */
public record DeviationJudgement(
    DeviationClass severity, String reason, Instant at, String by, long version) {}
