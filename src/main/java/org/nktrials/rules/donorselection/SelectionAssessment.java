package org.nktrials.rules.donorselection;

import java.util.Comparator;
import java.util.List;

/**
 * All candidates for one recipient.
 *
 * @param ruleVersion {@link DonorSelection#VERSION} that answered
 * @param donors in the order in which they were given
 */
public record SelectionAssessment(
    String ruleVersion, RecipientOutlook recipient, List<DonorAssessment> donors) {

  /** Copies the donors. */
  public SelectionAssessment {
    donors = List.copyOf(donors);
  }

  /** What the ligands come from: a release's name or {@code family level}. */
  public String release() {
    return recipient.release();
  }

  /** The candidates from the best. */
  public List<DonorAssessment> ranked() {
    return donors.stream().sorted(Comparator.comparingInt(DonorAssessment::rank)).toList();
  }
}
