package org.nktrials.sample.upload;

import org.jspecify.annotations.Nullable;

/**
 * What a column is.
 *
 * @param parameter code; null where the column is always ignored
 * @param unit null exactly then
 */
record Meaning(@Nullable String parameter, @Nullable String unit) {}
