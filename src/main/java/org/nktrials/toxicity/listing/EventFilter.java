package org.nktrials.toxicity.listing;

import org.jspecify.annotations.Nullable;

/**
 * Which adverse events of a trial.
 *
 * @param level dose level of the patient
 * @param term part of the term, whatever its case
 * @param grade worst grade of at least this
 * @param related true for those that some drug possibly caused or more; false for the others
 */
public record EventFilter(
    @Nullable Integer level,
    @Nullable String term,
    @Nullable Integer grade,
    @Nullable Boolean serious,
    @Nullable Boolean related) {}
