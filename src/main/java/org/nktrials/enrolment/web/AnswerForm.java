package org.nktrials.enrolment.web;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nktrials.enrolment.AnswerCriterion;
import org.nktrials.enrolment.EligibilityView;
import org.nktrials.rules.eligibility.CriterionAnswer;
import org.nktrials.rules.eligibility.PersonAnswer;

/**
 * One criterion as typed.
 *
 * @param met left out when not answered
 * @param version of the answer that the form was filled from; left out or -1 for a new one
 */
@SuppressWarnings("MultipleNullnessAnnotations") // null as typed, refused by validation
record AnswerForm(
    @NotBlank @Nullable String criterion,
    @Nullable PersonAnswer met,
    @Digits(integer = 9, fraction = 6, message = "At most 9 digits before the dot and 6 after it.")
        @Nullable BigDecimal value,
    @Nullable LocalDate valueDate,
    @Size(max = 1000, message = "At most 1000 characters.") @Nullable String note,
    @Nullable Long version) {

  static AnswerForm of(EligibilityView.Line line) {
    CriterionAnswer answer = line.answer();
    return new AnswerForm(
        line.criterion().number(),
        answer.met() == PersonAnswer.UNANSWERED ? null : answer.met(),
        answer.value(),
        answer.valueDate(),
        line.note(),
        line.answerVersion());
  }

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
