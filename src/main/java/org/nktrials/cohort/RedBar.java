package org.nktrials.cohort;

import org.jspecify.annotations.Nullable;

/**
 * The one thing that everybody must see before anything else on a page.
 *
 * @param link where it is dealt with; null where nowhere
 */
public record RedBar(String sentence, @Nullable String link) {}
