package org.nktrials.rules.eligibility;

import java.util.List;
import org.nktrials.rules.reason.Reason;

/**
 * Whether the protocol admits a patient. Every case carries the outcome of every criterion, in the
 * order of the protocol.
 */
public sealed interface EligibilityDecision {

  /** One outcome a criterion. */
  List<CriterionOutcome> outcomes();

  /** What the decision rests on. */
  List<Reason> reasons();

  /** All criteria speak for the patient. */
  record Eligible(List<CriterionOutcome> outcomes, List<Reason> reasons)
      implements EligibilityDecision {

    public Eligible {
      outcomes = List.copyOf(outcomes);
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * At least one criterion speaks against the patient.
   *
   * @param reasons of all failed criteria
   * @param missing what is unknown besides
   */
  record NotEligible(List<CriterionOutcome> outcomes, List<Reason> reasons, List<Reason> missing)
      implements EligibilityDecision {

    public NotEligible {
      outcomes = List.copyOf(outcomes);
      reasons = List.copyOf(reasons);
      missing = List.copyOf(missing);
    }
  }

  /**
   * Nothing speaks against the patient, but something is not known.
   *
   * @param reasons everything that is missing
   */
  record Undetermined(List<CriterionOutcome> outcomes, List<Reason> reasons)
      implements EligibilityDecision {

    public Undetermined {
      outcomes = List.copyOf(outcomes);
      reasons = List.copyOf(reasons);
    }
  }
}
