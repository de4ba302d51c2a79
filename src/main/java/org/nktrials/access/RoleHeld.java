package org.nktrials.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A role that a person holds or held.
 *
 * @param id identity of the grant, for ending it
 * @param endedAt null while in force
 */
public record RoleHeld(
    UUID id, UUID personId, Grant grant, Instant grantedAt, @Nullable Instant endedAt) {}
