package org.nktrials.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person who confirms at the screen of another, and what they must be allowed to do themselves.
 *
 * @param username as typed; null when nothing was
 * @param otherThan the first person, who may not be the second
 * @param permission that the second person must hold in the trial for the site
 */
public record SecondPerson(
    @Nullable String username, UUID otherThan, Permission permission, UUID trialId, UUID siteId) {}
