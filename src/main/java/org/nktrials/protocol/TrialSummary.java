package org.nktrials.protocol;

import java.time.Instant;
import java.util.UUID;

/**
 * A trial of this installation.
 *
 * @param code unique, begins the subject codes
 * @param synthetic whether its patients are invented; pages say so
 * @param currentVersionId protocol version in force today
 * @param registeredAt when it was added to this installation
 */
public record TrialSummary(
    UUID id,
    String code,
    String title,
    boolean synthetic,
    UUID currentVersionId,
    Instant registeredAt) {}
