package org.nktrials.access;

import java.util.UUID;

/**
 * A person as others see them.
 *
 * @param active false once deactivated; the account stays and its name is never given again
 */
public record PersonSummary(UUID id, String username, String displayName, boolean active) {}
