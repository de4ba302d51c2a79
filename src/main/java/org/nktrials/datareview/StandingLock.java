package org.nktrials.datareview;

import java.time.Instant;
import java.util.UUID;

/**
 * A freeze or a lock in force, as pages show it beside the records it covers.
 *
 * @param id for a link
 * @param by printed name of who placed it
 */
public record StandingLock(UUID id, LockKind kind, Instant since, String by) {}
