package org.nktrials.datareview;

import org.jspecify.annotations.Nullable;

/**
 * What of the values that wait for verification is wanted.
 *
 * @param patient part of a patient code, or blank
 * @param site code of a site, or blank
 * @param kind null: every kind of record
 */
public record LeftFilter(String patient, String site, @Nullable ReviewedKind kind) {}
