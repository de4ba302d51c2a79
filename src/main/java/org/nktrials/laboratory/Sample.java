package org.nktrials.laboratory;

import java.time.Instant;
import java.util.UUID;

/**
 * A sample as results name it: where it was measured, when it was taken, with which form entered.
 */
record Sample(UUID laboratoryId, Instant at, UUID submissionId) {}
