package org.nktrials.datareview;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which queries are wanted.
 *
 * @param patient part of a patient code, or blank
 * @param site code of a site, or blank
 * @param state null: all that are not closed
 * @param everything closed ones too; a chosen state goes first
 * @param openedBefore the youngest that is wanted; null for every age
 */
public record QueryFilter(
    String patient,
    String site,
    @Nullable QueryState state,
    boolean everything,
    @Nullable Instant openedBefore) {

  /** Of every site and every age. */
  public QueryFilter(String patient, @Nullable QueryState state, boolean everything) {
    this(patient, "", state, everything, null);
  }
}
