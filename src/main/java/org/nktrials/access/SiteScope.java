package org.nktrials.access;

import java.util.Set;
import java.util.UUID;

/**
 * The sites whose records a person may open.
 *
 * @param all true for every site; then {@code sites} is empty
 */
public record SiteScope(boolean all, Set<UUID> sites) {

  /** Copies the set. */
  public SiteScope {
    sites = Set.copyOf(sites);
  }

  /** Whether records of the site may be opened. */
  public boolean includes(UUID site) {
    return all || sites.contains(site);
  }
}
