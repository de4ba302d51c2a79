package org.nktrials.datareview;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.access.Role;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who asks and who settles: a query is closed by the role in which it was asked. */
@Component
class QuerySides {

  /** Settle what an edit check raised. */
  private static final Set<Role> REVIEWERS = EnumSet.of(Role.MONITOR, Role.DATA_MANAGER);

  private final Authority authority;

  QuerySides(Authority authority) {
    this.authority = authority;
  }

  /**
   * The role in which the person asks at a site: of several the first of the list of roles.
   *
   * @throws AccessDeniedException when the person may not ask there
   */
  Role asking(UUID trialId, UUID siteId) {
    return roles(trialId, siteId).stream()
        .min(Comparator.naturalOrder())
        .orElseThrow(() -> new AccessDeniedException("Your role does not include this."));
  }

  /** Whether the person closes this query or asks it again. */
  boolean settles(Query query) {
    Set<Role> mine = roles(query.trialId(), query.siteId());
    return settling(query).stream().anyMatch(mine::contains);
  }

  /** The roles that settle a query. */
  static Set<Role> settling(Query query) {
    @Nullable Role opener = query.openedRole();
    if (opener != null) {
      return EnumSet.of(opener);
    }
    return query.byCheck() ? REVIEWERS : Permission.OPEN_QUERY.roles();
  }

  private Set<Role> roles(UUID trialId, UUID siteId) {
    Set<Role> mine = EnumSet.noneOf(Role.class);
    if (authority.may(Permission.OPEN_QUERY, trialId, siteId)) {
      authority.person().grants().stream()
          .filter(grant -> grant.trialId() == null || grant.trialId().equals(trialId))
          .filter(grant -> grant.siteId() == null || grant.siteId().equals(siteId))
          .map(grant -> grant.role())
          .filter(Permission.OPEN_QUERY.roles()::contains)
          .forEach(mine::add);
    }
    return mine;
  }
}
