package org.nktrials.toxicity;

import java.time.Instant;
import java.util.UUID;

/**
 * What the sponsor says of a signed verdict. It stands beside proposal and verdict and changes
 * neither.
 *
 * @param enteredBy name
 */
public record SponsorComment(
    UUID id, UUID verdictId, String comment, Instant enteredAt, String enteredBy) {}
