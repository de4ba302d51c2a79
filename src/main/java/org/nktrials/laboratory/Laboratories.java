package org.nktrials.laboratory;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.access.SiteScope;
import org.nktrials.access.Sites;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The laboratories of a trial. */
@Service
public class Laboratories {

  private static final String CODE = "[A-Z0-9][A-Z0-9-]{0,19}";
  private static final int LONGEST_NAME = 200;

  private final LaboratoryRepository laboratories;
  private final Sites sites;
  private final Authority authority;
  private final Clock clock;

  Laboratories(LaboratoryRepository laboratories, Sites sites, Authority authority, Clock clock) {
    this.laboratories = laboratories;
    this.sites = sites;
    this.authority = authority;
    this.clock = clock;
  }

  /** The laboratories of a trial that the person may see, by code. */
  @Transactional(readOnly = true)
  public List<Laboratory> of(UUID trialId) {
    authority.require(Permission.VIEW_TRIAL, trialId);
    return laboratories.findByTrialIdOrderByCode(trialId).stream()
        .map(LaboratoryRecord::laboratory)
        .toList();
  }

  /**
   * A laboratory of a trial by its code.
   *
   * @throws NotFound when the trial has none
   */
  @Transactional(readOnly = true)
  public Laboratory laboratory(UUID trialId, String code) {
    authority.require(Permission.VIEW_TRIAL, trialId);
    return laboratories
        .findByTrialIdAndCode(trialId, code.strip().toUpperCase(Locale.ROOT))
        .map(LaboratoryRecord::laboratory)
        .orElseThrow(() -> new NotFound("laboratory"));
  }

  /** Whether the person may add ranges to it; a central one asks for all sites. */
  public boolean mayManage(Laboratory laboratory) {
    return authority.signedIn().isPresent()
        && reaches(
            authority.sites(Permission.MANAGE_REFERENCE_RANGES, laboratory.trialId()),
            laboratory.siteId())
        && authority.may(
            Permission.MANAGE_REFERENCE_RANGES, laboratory.trialId(), laboratory.siteId());
  }

  /**
   * Adds a laboratory.
   *
   * @throws Refused on fields "code", "name" and "site"
   */
  @Transactional
  public Laboratory add(UUID trialId, NewLaboratory typed) {
    authority.require(Permission.MANAGE_REFERENCE_RANGES, trialId);
    String code = typed.code().strip().toUpperCase(Locale.ROOT);
    String name = typed.name().strip();
    List<Problem> problems = new ArrayList<>();
    if (!code.matches(CODE)) {
      problems.add(
          Problem.of(
              "code", "laboratory-code", "1 to 20 letters, digits or hyphens, such as BIO-01."));
    } else if (laboratories.findByTrialIdAndCode(trialId, code).isPresent()) {
      problems.add(
          Problem.of("code", "laboratory-taken", "The trial has a laboratory with this code."));
    }
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      problems.add(Problem.of("name", "laboratory-name", "The name has 1 to 200 letters."));
    }
    checkSite(trialId, typed.siteId(), problems);
    if (!problems.isEmpty()) {
      throw new Refused(problems);
    }
    return laboratories
        .save(new LaboratoryRecord(trialId, typed.siteId(), code, name, clock.instant()))
        .laboratory();
  }

  private void checkSite(UUID trialId, @Nullable UUID siteId, List<Problem> problems) {
    boolean known =
        siteId == null || sites.all().stream().anyMatch(site -> site.id().equals(siteId));
    if (!known || !reaches(authority.sites(Permission.MANAGE_REFERENCE_RANGES, trialId), siteId)) {
      problems.add(
          Problem.of(
              "site",
              "laboratory-site",
              "Choose a site of your own; a central laboratory is added by somebody of all"
                  + " sites."));
    }
  }

  private static boolean reaches(SiteScope scope, @Nullable UUID siteId) {
    return siteId == null ? scope.all() : scope.includes(siteId);
  }
}
