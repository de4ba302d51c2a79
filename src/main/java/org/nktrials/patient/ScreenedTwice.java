package org.nktrials.patient;

import org.jspecify.annotations.Nullable;

/**
 * The other codes of a person who was screened more than once.
 *
 * @param before code of the screening before; null when this is the first
 * @param after code of the screening after; null when there is none
 */
public record ScreenedTwice(@Nullable String before, @Nullable String after) {}
