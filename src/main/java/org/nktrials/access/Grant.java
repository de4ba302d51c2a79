package org.nktrials.access;

import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A role given to a person.
 *
 * @param trialId the trial it is limited to; null for every trial
 * @param siteId the site it is limited to; null for all sites
 * @param capacity the capacity in which the person signs decisions, if any
 */
public record Grant(
    Role role, @Nullable UUID trialId, @Nullable UUID siteId, @Nullable Capacity capacity)
    implements Serializable {}
