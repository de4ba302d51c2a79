package org.nktrials.medication;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entry changes and why.
 *
 * @param seenVersion version that the form was filled from
 */
public record Change(UUID id, @Nullable Long seenVersion, String reason) {}
