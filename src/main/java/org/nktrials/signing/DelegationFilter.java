package org.nktrials.signing;

import org.jspecify.annotations.Nullable;
import org.nktrials.access.DelegatedTask;

/**
 * Which delegations are listed.
 *
 * @param person part of the name
 * @param task null for every task
 * @param all whether those that hold no longer, or not yet, are listed too
 */
public record DelegationFilter(String person, @Nullable DelegatedTask task, boolean all) {}
