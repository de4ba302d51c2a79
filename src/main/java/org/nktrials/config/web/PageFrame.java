package org.nktrials.config.web;

import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nktrials.access.Authority;
import org.nktrials.access.Grant;
import org.nktrials.access.Permission;
import org.nktrials.access.Role;
import org.nktrials.access.SignedInPerson;
import org.nktrials.access.SiteSummary;
import org.nktrials.access.Sites;
import org.nktrials.cohort.RedBars;
import org.nktrials.donor.product.ProductAlarms;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.TrialSummary;
import org.springframework.stereotype.Component;

/** What the frame of every page shows: who is signed in, for which sites, in which zones. */
@Component
class PageFrame {

  private final Authority authority;
  private final Sites sites;
  private final RedBars redBars;
  private final ProductAlarms alarms;
  private final ProtocolService protocols;

  PageFrame(
      Authority authority,
      Sites sites,
      RedBars redBars,
      ProductAlarms alarms,
      ProtocolService protocols) {
    this.authority = authority;
    this.sites = sites;
    this.redBars = redBars;
    this.alarms = alarms;
    this.protocols = protocols;
  }

  /**
   * What every page of a trial shows besides: "menu", "productAlarms" in a trial with products, and
   * "redBars" unless the page has them.
   */
  Map<String, Object> attributesOf(TrialSummary trial, boolean barred) {
    Map<String, Object> attributes = new HashMap<>();
    attributes.put(
        "menu",
        new Menu(
            authority.may(Permission.VIEW_BOARD, trial.id(), null),
            authority.may(Permission.VIEW_PATIENT, trial.id(), null),
            authority.may(Permission.VIEW_QUERIES, trial.id(), null),
            authority.may(Permission.VIEW_PATIENT, trial.id(), null) && hasProducts(trial),
            hasDonors(trial),
            authority.may(Permission.VIEW_UPLOADS, trial.id(), null),
            authority.may(Permission.VIEW_ARCHIVE, trial.id(), null)));
    if (hasProducts(trial)) {
      attributes.put("productAlarms", alarms.open(trial.id()));
    }
    if (!barred) {
      attributes.put("redBars", redBars.of(trial.id()));
    }
    return attributes;
  }

  private boolean hasDonors(TrialSummary trial) {
    return authority.may(Permission.VIEW_DONOR, trial.id(), null)
        && protocols.version(trial.currentVersionId()).definition().cellTherapy() != null;
  }

  /** Attributes "me" and "scope"; none when nobody is signed in. */
  Map<String, Object> attributes() {
    return authority
        .signedIn()
        .map(me -> Map.<String, Object>of("me", me, "scope", scope(me)))
        .orElse(Map.of());
  }

  private boolean hasProducts(TrialSummary trial) {
    return protocols.version(trial.currentVersionId()).definition().productSpecification() != null;
  }

  private Scope scope(SignedInPerson me) {
    List<SiteSummary> reached =
        sites.all().stream().filter(site -> reaches(me.grants(), site)).toList();
    return new Scope(
        names(me, reached),
        zones(reached),
        authority.may(Permission.ADMINISTER, null, null),
        me.roles().stream().anyMatch(PageFrame::readsTrail),
        me.roles().stream().anyMatch(Permission.VIEW_ACCESS_REVIEW.roles()::contains),
        me.roles().stream().anyMatch(Permission.RECORD_ADVERSE_EVENT.roles()::contains));
  }

  private static boolean reaches(Collection<Grant> grants, SiteSummary site) {
    return grants.stream()
        .anyMatch(grant -> grant.siteId() == null || grant.siteId().equals(site.id()));
  }

  private static boolean readsTrail(Role role) {
    return role == Role.ADMINISTRATOR || Permission.VIEW_HISTORY.roles().contains(role);
  }

  private static String names(SignedInPerson me, List<SiteSummary> reached) {
    boolean all = me.grants().stream().anyMatch(grant -> grant.siteId() == null);
    if (all || reached.isEmpty()) {
      return all ? "all sites" : "no site";
    }
    return reached.stream()
        .map(SiteSummary::code)
        .collect(Collectors.joining(", ", reached.size() == 1 ? "site " : "sites ", ""));
  }

  private static String zones(List<SiteSummary> reached) {
    String zones =
        reached.stream()
            .map(SiteSummary::zone)
            .map(ZoneId::getId)
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    return zones.isEmpty() ? "UTC" : zones;
  }

  /**
   * The person's reach in words.
   *
   * @param sites "all sites", "site 01", "sites 01, 02"
   * @param zones IANA zones of those sites; "UTC" when there is none
   * @param administration whether the menu offers the pages of administrators
   * @param trail whether the menu offers the audit trail
   * @param accessReview whether the menu offers the access review
   * @param onCall whether the menu offers the page of the person on call
   */
  record Scope(
      String sites,
      String zones,
      boolean administration,
      boolean trail,
      boolean accessReview,
      boolean onCall) {}

  /** Which pages of a trial the menu offers. */
  record Menu(
      boolean board,
      boolean patients,
      boolean queries,
      boolean products,
      boolean donors,
      boolean uploads,
      boolean archive) {}
}
