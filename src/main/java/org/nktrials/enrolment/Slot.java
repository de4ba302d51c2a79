package org.nktrials.enrolment;

import java.time.Instant;
import java.util.UUID;

/** A patient's place at a level. */
public record Slot(
    UUID id, UUID patientId, int level, int place, SlotState state, Instant reservedAt) {}
