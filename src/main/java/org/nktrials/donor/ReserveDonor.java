package org.nktrials.donor;

import java.time.Instant;
import java.util.UUID;

/** The reserve donor in force. */
public record ReserveDonor(UUID id, UUID donorId, String namedBy, Instant namedAt) {}
