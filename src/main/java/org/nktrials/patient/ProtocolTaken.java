package org.nktrials.patient;

import java.util.UUID;

/** A patient goes on under another protocol version, by a consent to it. */
public record ProtocolTaken(UUID trialId, UUID patientId) {}
