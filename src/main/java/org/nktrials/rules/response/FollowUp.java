package org.nktrials.rules.response;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a patient's course.
 *
 * @param start first day of the clock, usually first treatment; null when there was none
 * @param progression first date on which progression could be declared
 * @param death date of death
 * @param lastContact last date on which the patient was known to be alive
 * @param lastAssessment last assessment that showed no progression
 */
public record FollowUp(
    @Nullable LocalDate start,
    @Nullable LocalDate progression,
    @Nullable LocalDate death,
    @Nullable LocalDate lastContact,
    @Nullable LocalDate lastAssessment) {}
