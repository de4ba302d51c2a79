package org.nktrials.audit;

import org.jspecify.annotations.Nullable;
import org.nktrials.access.Role;

/**
 * The filters of the access review as they stand in an address.
 *
 * @param q part of the username or the name
 * @param role only this role
 * @param show which grants; null for those in force
 */
public record AskedReview(@Nullable String q, @Nullable Role role, @Nullable Show show) {

  /** Which grants the review shows. */
  public enum Show {
    PRESENT("in force"),
    ALL("in force and ended"),
    INACTIVE("not signed in for 90 days");

    private final String label;

    Show(String label) {
      this.label = label;
    }

    /** Word on screen. */
    public String label() {
      return label;
    }
  }

  String word() {
    return q == null ? "" : q.strip();
  }

  boolean showsEnded() {
    return show == Show.ALL;
  }

  boolean showsInactive() {
    return show == Show.INACTIVE;
  }
}
