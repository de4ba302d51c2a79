package org.nktrials.enrolment.web;

import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.nktrials.enrolment.AnswerCriterion;
import org.nktrials.enrolment.EligibilityView;
import org.nktrials.enrolment.StoredValues;
import org.nktrials.rules.eligibility.CriterionAnswer;
import org.nktrials.rules.eligibility.PersonAnswer;
import org.springframework.validation.Errors;

/**
 * One criterion as typed. All texts: were they of other types, one value that cannot be read would
 * empty the other rows of the form.
 *
 * @param version of the answer that the form was filled from; -1 for a new one
 */
record CriterionForm(
    @Nullable String criterion,
    @Nullable String met,
    @Nullable String value,
    @Nullable String valueDate,
    @Size(max = 1000, message = "At most 1000 characters.") @Nullable String note,
    @Nullable String version) {

  private static final String NUMBER = "[+-]?[0-9]{1,9}(\\.[0-9]{1,6})?";

  static CriterionForm of(EligibilityView.Line line) {
    CriterionAnswer answer = line.answer();
    BigDecimal value = answer.value();
    return new CriterionForm(
        line.criterion().number(),
        answer.met() == PersonAnswer.UNANSWERED ? null : answer.met().name(),
        value == null ? null : value.toPlainString(),
        Objects.toString(answer.valueDate(), null),
        line.note(),
        String.valueOf(line.answerVersion()));
  }

  /** A row without an answer begins with a value that is stored elsewhere. */
  static CriterionForm of(EligibilityView.Line line, StoredValues.@Nullable StoredValue stored) {
    CriterionForm typed = of(line);
    return stored == null || line.answerVersion() >= 0
        ? typed
        : new CriterionForm(
            typed.criterion,
            typed.met,
            stored.value().stripTrailingZeros().toPlainString(),
            stored.on().toString(),
            "from " + stored.source() + " as stored",
            typed.version);
  }

  void check(Errors problems) {
    if (!isBlank(met)
        && Arrays.stream(PersonAnswer.values()).noneMatch(a -> a.name().equals(met))) {
      problems.rejectValue("met", "choice", "Choose one of the list.");
    }
    if (!isBlank(value) && !text(value).matches(NUMBER)) {
      problems.rejectValue(
          "value", "number", "Type a number, with a dot before the decimals, such as 1.8.");
    }
    if (!isBlank(valueDate) && !isRead(() -> LocalDate.parse(text(valueDate)))) {
      problems.rejectValue("valueDate", "date", "Type a date, such as 2026-10-14.");
    }
    if (!isBlank(version) && !isRead(() -> Long.valueOf(text(version)))) {
      problems.rejectValue("version", "version", "Load the page again.");
    }
  }

  AnswerCriterion toCommand() {
    return new AnswerCriterion(
        text(criterion),
        isBlank(met) ? PersonAnswer.UNANSWERED : PersonAnswer.valueOf(text(met)),
        isBlank(value) ? null : new BigDecimal(text(value)),
        isBlank(valueDate) ? null : LocalDate.parse(text(valueDate)),
        isBlank(note) ? null : text(note),
        isBlank(version) ? -1 : Long.parseLong(text(version)));
  }

  private static boolean isRead(Supplier<?> reading) {
    try {
      return reading.get() != null;
    } catch (DateTimeException | NumberFormatException e) {
      return false;
    }
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
