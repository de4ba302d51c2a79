package org.nktrials.rules.toxicity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.toxicity.AssessmentRule.Assessment;

/**
 * An assessment as far as the DLT rules look at it.
 *
 * @param grade as an investigator confirmed it, 0 where there is nothing; null while nobody did
 */
public record Assessed(Assessment assessment, @Nullable Integer grade, LocalDate on) {}
