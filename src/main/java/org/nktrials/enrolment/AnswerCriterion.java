package org.nktrials.enrolment;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.eligibility.PersonAnswer;

/**
 * What is entered for one criterion.
 *
 * @param seenVersion version of the answer that the form was filled from; -1 for a new one
 */
public record AnswerCriterion(
    String criterion,
    PersonAnswer met,
    @Nullable BigDecimal value,
    @Nullable LocalDate valueDate,
    @Nullable String note,
    long seenVersion) {}
