package org.nktrials.rules.eligibility;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nktrials.rules.eligibility.CriterionOutcome.Failed;
import org.nktrials.rules.eligibility.CriterionOutcome.Unknown;
import org.nktrials.rules.eligibility.EligibilityDecision.Eligible;
import org.nktrials.rules.eligibility.EligibilityDecision.NotEligible;
import org.nktrials.rules.eligibility.EligibilityDecision.Undetermined;
import org.nktrials.rules.reason.Reason;
import org.nktrials.rules.reason.RuleSource;

/**
 * All numbered criteria of a protocol version. There is no waiver: one failed criterion is enough,
 * and what is not known is never taken as met.
 *
 * @param criteria at least one, in the order of the protocol
 * @param source the protocol version
 */
public record EligibilityRule(List<EligibilityCriterion> criteria, RuleSource source) {

  /** Stored with each decision; changes whenever the same input could give another answer. */
  public static final String VERSION = "eligibility-1";

  public EligibilityRule {
    criteria = List.copyOf(criteria);
    if (criteria.isEmpty()) {
      throw new IllegalArgumentException("a protocol without criteria admits nobody");
    }
    if (criteria.stream().map(EligibilityCriterion::number).distinct().count() < criteria.size()) {
      throw new IllegalArgumentException("two criteria have the same number");
    }
  }

  /**
   * Judges every criterion.
   *
   * @param answers at most one a criterion, none for numbers that the protocol does not have
   * @param referenceDate date on which values must not be too old, usually that of the verdict
   */
  public EligibilityDecision decide(List<CriterionAnswer> answers, LocalDate referenceDate) {
    Map<String, CriterionAnswer> byNumber = byNumber(answers);
    List<CriterionOutcome> outcomes =
        criteria.stream().map(criterion -> judge(criterion, byNumber, referenceDate)).toList();
    List<Reason> failed = reasonsOf(outcomes, Failed.class);
    List<Reason> missing = reasonsOf(outcomes, Unknown.class);
    if (!failed.isEmpty()) {
      return new NotEligible(outcomes, failed, missing);
    }
    return missing.isEmpty()
        ? new Eligible(outcomes, reasonsOf(outcomes, CriterionOutcome.class))
        : new Undetermined(outcomes, missing);
  }

  private CriterionOutcome judge(
      EligibilityCriterion criterion, Map<String, CriterionAnswer> answers, LocalDate reference) {
    CriterionAnswer answer = answers.get(criterion.number());
    return new CriterionRule(criterion, source)
        .judge(
            answer == null ? CriterionAnswer.nothingEntered(criterion.number()) : answer,
            reference);
  }

  private Map<String, CriterionAnswer> byNumber(List<CriterionAnswer> answers) {
    var byNumber = new HashMap<String, CriterionAnswer>();
    for (CriterionAnswer answer : answers) {
      if (criteria.stream().noneMatch(known -> known.number().equals(answer.number()))) {
        throw new IllegalArgumentException("the protocol has no criterion " + answer.number());
      }
      if (byNumber.put(answer.number(), answer) != null) {
        throw new IllegalArgumentException("two answers to criterion " + answer.number());
      }
    }
    return byNumber;
  }

  private static List<Reason> reasonsOf(
      List<CriterionOutcome> outcomes, Class<? extends CriterionOutcome> kind) {
    return outcomes.stream()
        .filter(kind::isInstance)
        .flatMap(outcome -> outcome.reasons().stream())
        .toList();
  }
}
