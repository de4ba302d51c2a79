package org.nktrials.enrolment.web;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nktrials.enrolment.AnswerCriterion;
import org.nktrials.rules.eligibility.PersonAnswer;

/**
 * One criterion as a program sends it.
 *
 * @param met left out when not answered
 * @param version of the answer that is replaced; left out or -1 for a new one
 */
@SuppressWarnings("MultipleNullnessAnnotations") // null as sent, refused by validation
record AnswerJson(
    @NotBlank @Nullable String criterion,
    @Nullable PersonAnswer met,
    @Digits(integer = 9, fraction = 6) @Nullable BigDecimal value,
    @Nullable LocalDate valueDate,
    @Size(max = 1000) @Nullable String note,
    @Nullable Long version) {

  AnswerCriterion toCommand() {
    return new AnswerCriterion(
        Objects.requireNonNull(criterion),
        met == null ? PersonAnswer.UNANSWERED : met,
        value,
        valueDate,
        note == null || note.isBlank() ? null : note.strip(),
        version == null ? -1 : version);
  }
}
