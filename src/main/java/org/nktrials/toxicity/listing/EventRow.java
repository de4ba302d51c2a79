package org.nktrials.toxicity.listing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One adverse event in the list of a trial.
 *
 * @param zone of the patient's site
 * @param levelName "not assigned" for a patient without a place
 * @param drugs relatedness and action for each drug that has one, in words
 */
public record EventRow(
    UUID id,
    String patient,
    String levelName,
    String term,
    @Nullable Integer grade,
    @Nullable Integer worstGrade,
    Instant onsetAt,
    boolean onsetTimeKnown,
    @Nullable LocalDate endedOn,
    @Nullable Boolean serious,
    String outcome,
    String drugs,
    ZoneId zone) {}
