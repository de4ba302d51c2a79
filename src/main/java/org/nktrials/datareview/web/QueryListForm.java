package org.nktrials.datareview.web;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.nktrials.datareview.QueryFilter;
import org.nktrials.datareview.QueryState;

/**
 * Filters of the list of queries, as in the address.
 *
 * @param patient part of a patient code
 * @param site code of a site
 * @param state one state
 * @param closed closed ones too
 * @param days open for at least so many days; beyond ten years nothing is
 */
record QueryListForm(
    @Nullable String patient,
    @Nullable String site,
    @Nullable QueryState state,
    @Nullable Boolean closed,
    @Nullable Integer days) {

  private static final int TEN_YEARS = 3653;

  QueryListForm {
    patient = patient == null ? "" : patient;
    site = site == null ? "" : site;
  }

  QueryFilter toFilter(Instant now) {
    Instant before =
        days == null || days <= 0 ? null : now.minus(Duration.ofDays(Math.min(days, TEN_YEARS)));
    return new QueryFilter(
        String.valueOf(patient), String.valueOf(site), state, Boolean.TRUE.equals(closed), before);
  }

  /** Whether anything is asked for besides what waits. */
  public boolean narrows() {
    return !String.valueOf(patient).isBlank()
        || !String.valueOf(site).isBlank()
        || state != null
        || days != null;
  }
}
