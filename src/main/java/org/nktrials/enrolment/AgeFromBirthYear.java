package org.nktrials.enrolment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.nktrials.rules.eligibility.CriterionAnswer;
import org.nktrials.rules.eligibility.CriterionEvaluation.NumberRange;
import org.nktrials.rules.eligibility.EligibilityCriterion;
import org.nktrials.rules.eligibility.PersonAnswer;

/**
 * Answers criteria on age from the birth year. It leaves one year open: where the criterion holds
 * for one of the two ages only, nothing is said and a person states the age.
 */
final class AgeFromBirthYear {

  private static final String UNIT = "years";

  private AgeFromBirthYear() {}

  /** The answers with an age added where none was typed and the year decides. */
  static List<CriterionAnswer> complete(
      List<CriterionAnswer> typed,
      List<EligibilityCriterion> criteria,
      int birthYear,
      LocalDate asOf) {
    List<CriterionAnswer> answers = new ArrayList<>(typed);
    for (EligibilityCriterion criterion : criteria) {
      if (criterion.evaluation() instanceof NumberRange range && UNIT.equals(range.unit())) {
        CriterionAnswer there =
            typed.stream()
                .filter(one -> one.number().equals(criterion.number()))
                .findFirst()
                .orElse(null);
        BigDecimal older = BigDecimal.valueOf(asOf.getYear() - birthYear);
        BigDecimal younger = older.subtract(BigDecimal.ONE);
        boolean decided = includes(range, older) == includes(range, younger);
        boolean open = there == null || (there.value() == null && isAnswerable(there));
        if (decided && open) {
          answers.remove(there);
          PersonAnswer met = there == null ? PersonAnswer.UNANSWERED : there.met();
          answers.add(new CriterionAnswer(criterion.number(), met, younger, asOf));
        }
      }
    }
    return List.copyOf(answers);
  }

  private static boolean includes(NumberRange range, BigDecimal age) {
    BigDecimal minimum = range.minimum();
    BigDecimal maximum = range.maximum();
    return (minimum == null || age.compareTo(minimum) >= 0)
        && (maximum == null || age.compareTo(maximum) <= 0);
  }

  private static boolean isAnswerable(CriterionAnswer answer) {
    return answer.met() != PersonAnswer.NOT_APPLICABLE;
  }
}
