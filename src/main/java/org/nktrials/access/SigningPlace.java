package org.nktrials.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where the task is done that a signature stands for.
 *
 * @param siteId null for a task of the whole trial
 */
public record SigningPlace(UUID trialId, @Nullable UUID siteId) {}
