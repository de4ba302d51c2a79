package org.nktrials.rules.eligibility;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known about one criterion of one patient.
 *
 * @param number of the criterion
 * @param value numeric value in the unit of the criterion, absent when not entered
 * @param valueDate when the value was taken or the answer holds, absent when not entered
 */
public record CriterionAnswer(
    String number, PersonAnswer met, @Nullable BigDecimal value, @Nullable LocalDate valueDate) {

  static CriterionAnswer nothingEntered(String number) {
    return new CriterionAnswer(number, PersonAnswer.UNANSWERED, null, null);
  }
}
