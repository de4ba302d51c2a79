package org.nktrials.laboratory;

import org.jspecify.annotations.Nullable;

/**
 * What a person says of a result; null where nothing is said.
 *
 * @param symptomatic whether the patient had symptoms of it, where the grade depends on that
 * @param onAnticoagulant whether the patient took an anticoagulant, where the grade depends on that
 */
public record Judgement(
    @Nullable Boolean clinicallySignificant,
    @Nullable Boolean symptomatic,
    @Nullable Boolean onAnticoagulant) {}
