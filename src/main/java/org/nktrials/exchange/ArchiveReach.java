package org.nktrials.exchange;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.access.SiteScope;

/** The part of a trial that a person's archive holds: never more than their pages show. */
record ArchiveReach(UUID trial, SiteScope sites, Authority authority) {

  static ArchiveReach of(UUID trial, Authority authority) {
    return new ArchiveReach(trial, authority.sites(Permission.VIEW_ARCHIVE, trial), authority);
  }

  boolean includes(ArchivedTable table) {
    return authority.may(table.asks(), trial, null);
  }

  /**
   * Whether files of laboratories are handed out as they came, as their pages ask for it: they may
   * hold names.
   */
  boolean hasOriginals() {
    return authority.sites(Permission.IMPORT_RESULTS, trial).all();
  }

  /** Parameters of the statements of a table. */
  Map<String, Object> parameters(ArchivedTable table) {
    return parameters(sitesOf(table.asks()));
  }

  Map<String, Object> parameters() {
    return parameters(sites);
  }

  private Map<String, Object> parameters(SiteScope scope) {
    return Map.of(
        "trial",
        trial,
        "all",
        scope.all(),
        "sites",
        scope.sites().stream().map(UUID::toString).toArray(String[]::new));
  }

  /** Sites at which the person holds both permissions. */
  private SiteScope sitesOf(Permission asked) {
    SiteScope other = authority.sites(asked, trial);
    if (sites.all()) {
      return other;
    }
    Set<UUID> both = new HashSet<>(sites.sites());
    both.removeIf(site -> !other.includes(site));
    return new SiteScope(false, both);
  }
}
