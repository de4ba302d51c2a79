package org.nktrials.access;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The person behind a request, with the grants that are in force now.
 *
 * @param readOnly true behind a token of scope "read"
 */
public record SignedInPerson(
    UUID id, String username, String displayName, List<Grant> grants, boolean readOnly)
    implements Serializable {

  /** Copies the grants. */
  public SignedInPerson {
    grants = List.copyOf(grants);
  }

  /** Roles over all trials and sites, for menus. Never a reason to allow anything. */
  public Set<Role> roles() {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    grants.forEach(grant -> roles.add(grant.role()));
    return roles;
  }

  /** "Investigator, Committee member": for the header. */
  public String roleNames() {
    return String.join(", ", roles().stream().map(Role::label).toList());
  }
}
