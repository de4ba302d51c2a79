package org.nktrials.cohort;

import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.access.Sites;
import org.nktrials.protocol.TrialSummary;
import org.springframework.stereotype.Component;

/** Finds out whom the person who asks may know by code. */
@Component
public class Visibility {

  private final Authority authority;
  private final Sites sites;

  Visibility(Authority authority, Sites sites) {
    this.authority = authority;
    this.sites = sites;
  }

  /** Nobody at all for roles that see the board but no patients, such as the committee. */
  public VisiblePatients in(TrialSummary trial) {
    return VisiblePatients.of(
        trial.code(), authority.sites(Permission.VIEW_PATIENT, trial.id()), sites.all());
  }
}
