package org.nktrials.enrolment.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.SignatureJson;
import org.nktrials.access.SignatureReceipt;
import org.nktrials.enrolment.EligibilityView;
import org.nktrials.rules.eligibility.CriterionAnswer;
import org.nktrials.rules.eligibility.CriterionOutcome;
import org.nktrials.rules.eligibility.EligibilityDecision;
import org.nktrials.rules.eligibility.PersonAnswer;
import org.nktrials.rules.reason.Reason;
import org.nktrials.rules.reason.RuleSource;

/**
 * Eligibility of a patient for programs.
 *
 * @param decision "ELIGIBLE", "NOT_ELIGIBLE" or "UNDETERMINED"
 * @param confirmedBy null while no investigator has confirmed
 */
record EligibilityJson(
    String decision,
    List<ReasonJson> reasons,
    @Nullable String confirmedBy,
    @Nullable Instant confirmedAt,
    @Nullable SignatureJson signature,
    List<CriterionJson> criteria) {

  static EligibilityJson of(EligibilityView view) {
    SignatureReceipt confirmation = view.confirmation();
    return new EligibilityJson(
        switch (view.decision()) {
          case EligibilityDecision.Eligible _ -> "ELIGIBLE";
          case EligibilityDecision.NotEligible _ -> "NOT_ELIGIBLE";
          case EligibilityDecision.Undetermined _ -> "UNDETERMINED";
        },
        ReasonJson.of(view.decision().reasons()),
        confirmation == null ? null : confirmation.printedName(),
        confirmation == null ? null : confirmation.signedAt(),
        confirmation == null ? null : SignatureJson.of(confirmation),
        view.lines().stream().map(CriterionJson::of).toList());
  }

  /**
   * A criterion.
   *
   * @param met null when not answered
   * @param outcome "PASSED", "FAILED" or "UNKNOWN"
   * @param version of the stored answer, to be sent back with a change; -1 when none is stored
   */
  record CriterionJson(
      String criterion,
      String text,
      @Nullable PersonAnswer met,
      @Nullable BigDecimal value,
      @Nullable LocalDate valueDate,
      @Nullable String note,
      long version,
      String outcome,
      List<ReasonJson> reasons) {

    static CriterionJson of(EligibilityView.Line line) {
      CriterionAnswer answer = line.answer();
      return new CriterionJson(
          line.criterion().number(),
          line.criterion().text(),
          answer.met() == PersonAnswer.UNANSWERED ? null : answer.met(),
          answer.value(),
          answer.valueDate(),
          line.note(),
          line.answerVersion(),
          switch (line.outcome()) {
            case CriterionOutcome.Passed _ -> "PASSED";
            case CriterionOutcome.Failed _ -> "FAILED";
            case CriterionOutcome.Unknown _ -> "UNKNOWN";
          },
          ReasonJson.of(line.outcome().reasons()));
    }
  }

  /** A reason with its source. */
  record ReasonJson(String code, String sentence, RuleSource source) {

    static List<ReasonJson> of(List<Reason> reasons) {
      return reasons.stream()
          .map(reason -> new ReasonJson(reason.code(), reason.sentence(), reason.source()))
          .toList();
    }
  }
}
