package org.nktrials.datareview;

import org.jspecify.annotations.Nullable;

/**
 * Which freezes and locks are wanted.
 *
 * @param patient part of a patient code, or blank; a trial as a whole has none
 * @param site code of a site, or blank
 * @param kind null: freezes and locks
 * @param stands null: in force and lifted
 */
public record LockFilter(
    String patient, String site, @Nullable LockKind kind, @Nullable Boolean stands) {

  /** All of them. */
  public static final LockFilter ALL = new LockFilter("", "", null, null);
}
