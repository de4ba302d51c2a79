package org.nktrials.enrolment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.SignatureReceipt;
import org.nktrials.rules.eligibility.CriterionAnswer;
import org.nktrials.rules.eligibility.CriterionOutcome;
import org.nktrials.rules.eligibility.EligibilityCriterion;
import org.nktrials.rules.eligibility.EligibilityDecision;
import org.nktrials.rules.eligibility.PersonAnswer;

/**
 * Eligibility of one patient: every criterion with its answer and outcome, the decision, the
 * investigator's confirmation.
 *
 * @param asOf the site's date on which values must not be too old
 */
public record EligibilityView(
    List<Line> lines,
    EligibilityDecision decision,
    LocalDate asOf,
    @Nullable SignatureReceipt confirmation) {

  /**
   * One criterion.
   *
   * @param answerId identity of the stored answer, for its history; null when none is stored
   * @param answerVersion version for the form; -1 when none is stored
   */
  public record Line(
      EligibilityCriterion criterion,
      CriterionAnswer answer,
      @Nullable String note,
      @Nullable UUID answerId,
      long answerVersion,
      CriterionOutcome outcome) {}

  static Line line(
      EligibilityCriterion criterion,
      @Nullable EligibilityAnswerRecord stored,
      CriterionOutcome outcome) {
    return stored == null
        ? new Line(
            criterion,
            new CriterionAnswer(criterion.number(), PersonAnswer.UNANSWERED, null, null),
            null,
            null,
            -1,
            outcome)
        : new Line(
            criterion, stored.answer(), stored.note(), stored.id(), stored.version(), outcome);
  }
}
