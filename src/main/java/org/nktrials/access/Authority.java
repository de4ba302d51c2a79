package org.nktrials.access;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nktrials.shared.NotFound;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;

/** Answers who asks and whether they may. Every service asks here before it does anything. */
@Service
public class Authority {

  /**
   * The person behind this request.
   *
   * @throws AccessDeniedException when nobody is signed in
   */
  public SignedInPerson person() {
    return signedIn().orElseThrow(() -> new AccessDeniedException("Nobody is signed in."));
  }

  /** The person behind this request, if any. */
  public Optional<SignedInPerson> signedIn() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof SignedInPerson person
        ? Optional.of(person)
        : Optional.empty();
  }

  /** Whether the permission is held in this trial for this site; a null site asks for any site. */
  public boolean may(Permission permission, @Nullable UUID trial, @Nullable UUID site) {
    return signedIn().map(person -> holds(person, permission, trial, site)).orElse(false);
  }

  /** Whether a person who need not be the one signed in holds a permission for a site. */
  public static boolean holds(
      SignedInPerson person, Permission permission, @Nullable UUID trial, @Nullable UUID site) {
    return !(person.readOnly() && permission.changesData())
        && person.grants().stream()
            .anyMatch(grant -> gives(grant, permission, trial) && reaches(grant, site));
  }

  /**
   * Requires a permission in a trial at any site, or in the installation when the trial is null.
   *
   * @throws AccessDeniedException when it is not held
   */
  public void require(Permission permission, @Nullable UUID trial) {
    require(permission, trial, null);
  }

  /**
   * Requires a permission in a trial for a site.
   *
   * @throws AccessDeniedException when it is not held
   */
  public void require(Permission permission, @Nullable UUID trial, @Nullable UUID site) {
    if (!may(permission, trial, site)) {
      throw new AccessDeniedException("Your role does not include this.");
    }
  }

  /**
   * Requires that a record of this trial and site may be known at all, then the permission.
   *
   * @param kind word on screen for the record, used when it must look absent
   * @throws NotFound when the person has no access to the trial or to the site's records
   * @throws AccessDeniedException when the record may be seen but this may not be done to it
   */
  public void requireOnRecord(Permission permission, UUID trial, UUID site, String kind) {
    boolean holdsSomewhere = may(permission, trial, null);
    if (!may(Permission.VIEW_PATIENT, trial, site)) {
      boolean knowsTrial = may(Permission.VIEW_TRIAL, trial, null);
      if (!knowsTrial || holdsSomewhere || may(Permission.VIEW_PATIENT, trial, null)) {
        throw new NotFound(kind);
      }
      throw new AccessDeniedException("Your role does not include this.");
    }
    require(permission, trial, site);
  }

  /**
   * The sites for which the person holds the permission in this trial; null asks for every trial.
   */
  public SiteScope sites(Permission permission, @Nullable UUID trial) {
    Set<Grant> giving =
        person().grants().stream()
            .filter(grant -> gives(grant, permission, trial))
            .collect(Collectors.toSet());
    boolean all = giving.stream().anyMatch(grant -> grant.siteId() == null);
    return new SiteScope(
        all,
        all
            ? Set.of()
            : giving.stream()
                .map(Grant::siteId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
  }

  /** The capacities in which the person may sign for the whole of this trial. */
  public Set<Capacity> capacities(UUID trial) {
    return person().grants().stream()
        .filter(grant -> grant.trialId() == null || grant.trialId().equals(trial))
        .filter(grant -> grant.siteId() == null)
        .map(Grant::capacity)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private static boolean gives(Grant grant, Permission permission, @Nullable UUID trial) {
    return permission.isGivenTo(grant.role())
        && (grant.trialId() == null || grant.trialId().equals(trial));
  }

  private static boolean reaches(Grant grant, @Nullable UUID site) {
    return site == null || grant.siteId() == null || grant.siteId().equals(site);
  }
}
