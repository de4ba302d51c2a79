package org.nktrials.audit.seal;

import java.time.Instant;

/**
 * How far the trail is sealed.
 *
 * @param anchor the latest seal
 * @param unsealed entries that are not sealed yet, those of running work included
 */
public record SealState(Anchor anchor, Instant sealedAt, long unsealed) {}
