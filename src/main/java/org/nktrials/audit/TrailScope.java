package org.nktrials.audit;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Grant;
import org.nktrials.access.Permission;
import org.nktrials.access.Role;
import org.nktrials.access.SignedInPerson;

/**
 * What a person may read of the trail: entries of the trials and sites in which history may be
 * viewed, and for administrators those of accounts, sites, trials and sign-ins.
 */
record TrailScope(List<Grant> grants, boolean administration) {

  /** What a monitor watches over. */
  static TrailScope monitoring(SignedInPerson person) {
    return new TrailScope(
        person.grants().stream()
            .filter(grant -> Permission.VIEW_ACCESS_REVIEW.roles().contains(grant.role()))
            .filter(grant -> grant.role() != Role.ADMINISTRATOR)
            .toList(),
        false);
  }

  static TrailScope of(SignedInPerson person, boolean administration) {
    List<Grant> viewing =
        person.grants().stream()
            .filter(grant -> Permission.VIEW_HISTORY.roles().contains(grant.role()))
            .toList();
    return new TrailScope(viewing, administration);
  }

  /** Of it, one trial and the places at which a further permission is held. */
  TrailScope within(UUID trial, Permission permission) {
    return new TrailScope(
        grants.stream()
            .filter(grant -> permission.roles().contains(grant.role()))
            .filter(grant -> grant.trialId() == null || grant.trialId().equals(trial))
            .map(grant -> new Grant(grant.role(), trial, grant.siteId(), grant.capacity()))
            .toList(),
        false);
  }

  /** Whether a grant reaches all trials and all sites. */
  boolean isEverything() {
    return grants.stream().anyMatch(grant -> grant.trialId() == null && grant.siteId() == null);
  }

  boolean isEmpty() {
    return grants.isEmpty() && !administration;
  }

  /** Trial of each grant; null for every trial. */
  @Nullable String[] trials() {
    return texts(Grant::trialId);
  }

  /** Site of the grant at the same place; null for all sites. */
  @Nullable String[] sites() {
    return texts(Grant::siteId);
  }

  private @Nullable String[] texts(Function<Grant, @Nullable UUID> limit) {
    return grants.stream().map(limit).map(TrailScope::text).toArray(String[]::new);
  }

  private static @Nullable String text(@Nullable UUID id) {
    return id == null ? null : id.toString();
  }
}
