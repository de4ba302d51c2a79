package org.nktrials.patient;

import java.time.Instant;
import java.util.UUID;

/**
 * A patient withdrew consent. Published in the transaction that stores it, so that what it stops is
 * stopped with it.
 *
 * @param at when the patient said so
 */
public record ConsentWithdrawn(UUID trialId, UUID patientId, ConsentScope scope, Instant at) {}
