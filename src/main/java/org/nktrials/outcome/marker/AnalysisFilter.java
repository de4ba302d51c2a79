package org.nktrials.outcome.marker;

import org.jspecify.annotations.Nullable;
import org.nktrials.rules.response.EndpointKind;

/**
 * Which analyses of a trial.
 *
 * @param marker part of its name; empty for all
 * @param planned true for those that the protocol plans, false for the others
 */
public record AnalysisFilter(
    String marker, @Nullable EndpointKind endpoint, @Nullable Boolean planned) {

  /** All of them. */
  public static final AnalysisFilter ALL = new AnalysisFilter("", null, null);

  /** Whether anything is left out. */
  public boolean isOpen() {
    return marker.isBlank() && endpoint == null && planned == null;
  }
}
