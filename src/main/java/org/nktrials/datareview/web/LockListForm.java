package org.nktrials.datareview.web;

import org.jspecify.annotations.Nullable;
import org.nktrials.datareview.LockFilter;
import org.nktrials.datareview.LockKind;

/**
 * Filters of a list of freezes and locks, as in the address.
 *
 * @param subject part of a patient code
 * @param site code of a site
 * @param kind freezes or locks alone
 * @param stands those in force, or lifted ones
 */
record LockListForm(
    @Nullable String subject,
    @Nullable String site,
    @Nullable LockKind kind,
    @Nullable Boolean stands) {

  LockFilter toFilter() {
    return new LockFilter(subject == null ? "" : subject, site == null ? "" : site, kind, stands);
  }

  /** Whether anything is asked for. */
  public boolean narrows() {
    return kind != null
        || stands != null
        || (subject != null && !subject.isBlank())
        || (site != null && !site.isBlank());
  }
}
