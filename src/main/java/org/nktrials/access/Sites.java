package org.nktrials.access;

import static java.util.stream.Collectors.toMap;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.OncePerPage;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sites of this installation. */
@Service
public class Sites {

  private final SiteRepository sites;
  private final Authority authority;

  Sites(SiteRepository sites, Authority authority) {
    this.sites = sites;
    this.authority = authority;
  }

  /** All sites by code. */
  @Transactional(readOnly = true)
  public List<SiteSummary> all() {
    return OncePerPage.answer(
        Sites.class,
        () ->
            sites.findAll().stream()
                .map(SiteRecord::summary)
                .sorted(Comparator.comparing(SiteSummary::code))
                .toList());
  }

  /** Sites whose records the person may open, for filters: the others are not named. */
  @Transactional(readOnly = true)
  public List<SiteSummary> within(Permission permission, UUID trialId) {
    SiteScope scope = authority.sites(permission, trialId);
    return all().stream().filter(site -> scope.includes(site.id())).toList();
  }

  /** Keeps sites for this page that came along with the person behind it. */
  static void keep(List<SiteSummary> all) {
    OncePerPage.keep(Sites.class, all);
  }

  /** All sites by identity: one query for a page that shows many. */
  @Transactional(readOnly = true)
  public Map<UUID, SiteSummary> byId() {
    return all().stream().collect(toMap(SiteSummary::id, site -> site));
  }

  /**
   * One site.
   *
   * @throws NotFound when there is none
   */
  @Transactional(readOnly = true)
  public SiteSummary site(UUID id) {
    return all().stream()
        .filter(site -> site.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotFound("site"));
  }

  /**
   * Adds a site; for administrators.
   *
   * @param code 2 to 4 digits, part of the codes of its patients
   * @throws Refused on field "code" when it is taken
   */
  @Transactional
  public SiteSummary add(String code, String name, ZoneId zone) {
    authority.require(Permission.ADMINISTER, null);
    if (sites.existsByCode(code)) {
      throw new Refused(Problem.of("code", "site-taken", "There is a site with this code."));
    }
    return sites.save(new SiteRecord(code, name, zone)).summary();
  }
}
