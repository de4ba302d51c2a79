package org.nktrials.rules.donation;

import java.util.List;
import org.nktrials.rules.donorselection.Verdict;

/**
 * Whether a candidate can be chosen.
 *
 * @param eligible NO when any criterion is not met, else UNDETERMINED when any is open
 * @param criteria every criterion, met or not, in the order of the protocol
 */
public record DonorVerdict(Verdict eligible, List<DonorCriterion> criteria) {

  /** Copies the criteria. */
  public DonorVerdict {
    criteria = List.copyOf(criteria);
  }

  /** Criteria that are not met. */
  public List<DonorCriterion> failed() {
    return criteria.stream().filter(one -> one.met() == Verdict.NO).toList();
  }

  /** Criteria that cannot be determined. */
  public List<DonorCriterion> open() {
    return criteria.stream().filter(one -> one.met() == Verdict.UNDETERMINED).toList();
  }
}
