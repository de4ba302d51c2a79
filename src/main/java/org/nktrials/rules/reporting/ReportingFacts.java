package org.nktrials.rules.reporting;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.adverseevent.Expectedness;
import org.nktrials.rules.adverseevent.SeriousnessCriterion;

/**
 * What is known of an adverse event when its reporting is judged.
 *
 * @param serious null while nobody has said
 * @param criteria why it is serious; empty while nobody has said
 * @param relatedByInvestigator to any study drug; null while an opinion is missing
 * @param relatedBySponsor likewise; null while the sponsor has not judged
 * @param expected by the reference safety information
 * @param sponsorAwareAt when the first report reached the sponsor
 */
public record ReportingFacts(
    @Nullable Boolean serious,
    Set<SeriousnessCriterion> criteria,
    @Nullable Boolean relatedByInvestigator,
    @Nullable Boolean relatedBySponsor,
    Expectedness expected,
    Instant sponsorAwareAt) {

  /** Copies the set. */
  public ReportingFacts {
    criteria = Set.copyOf(criteria);
  }
}
