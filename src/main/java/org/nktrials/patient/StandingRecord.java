package org.nktrials.patient;

import java.time.Instant;
import java.util.UUID;

/**
 * All records of a patient, or of a trial, stand still.
 *
 * @param id of the freeze or lock
 * @param scopeId the patient, or the trial
 * @param kind "FROZEN" or "LOCKED"
 * @param placedBy printed name
 */
public record StandingRecord(UUID id, UUID scopeId, String kind, Instant since, String placedBy) {}
