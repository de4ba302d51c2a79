package org.nktrials.patient.roster;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.access.SiteSummary;
import org.nktrials.access.Sites;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.shared.ChangeReason;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The on-call roster of the sites. Whoever is signed in may look whom to call. */
@Service
public class Roster {

  private static final int MOST = 200;
  private static final int LONGEST_REASON = 500;

  private final DutyRepository duties;
  private final Sites sites;
  private final ProtocolService protocols;
  private final Authority authority;
  private final ChangeReason reason;
  private final Clock clock;

  Roster(
      DutyRepository duties,
      Sites sites,
      ProtocolService protocols,
      Authority authority,
      ChangeReason reason,
      Clock clock) {
    this.duties = duties;
    this.sites = sites;
    this.protocols = protocols;
    this.authority = authority;
    this.reason = reason;
    this.clock = clock;
  }

  /** Everybody on call now or later, in order of time, at most 200: two queries. */
  @Transactional(readOnly = true)
  public List<Duty> ahead() {
    authority.person();
    Map<UUID, SiteSummary> byId = sites.byId();
    return duties
        .findByCancelledAtIsNullAndEndsAtAfterOrderByStartsAt(clock.instant(), Limit.of(MOST))
        .stream()
        .flatMap(
            record -> Optional.ofNullable(byId.get(record.siteId())).map(record::duty).stream())
        .toList();
  }

  /** Sites whose roster the person keeps. */
  @Transactional(readOnly = true)
  public List<SiteSummary> kept() {
    return sites.all().stream().filter(site -> keeps(site.id())).toList();
  }

  /**
   * Puts somebody on call; two people may be on call together.
   *
   * @throws Refused on fields "person", "phone", "from", "to"
   */
  @Transactional
  public void enter(EnterDuty command) {
    SiteSummary site = sites.site(command.siteId());
    require(site.id());
    if (duties.findBySubmissionId(command.submissionId()).isPresent()) {
      return;
    }
    ZoneId zone = site.zone();
    Instant from = command.from().atZone(zone).toInstant();
    Instant to = command.to().atZone(zone).toInstant();
    DutyChecks.check(command, from, to, clock.instant());
    duties.saveAndFlush(new DutyRecord(command, from, to, clock.instant()));
  }

  /**
   * Takes somebody off the roster; the entry is kept.
   *
   * @throws Refused on field "reason", when stale or cancelled before
   */
  @Transactional
  public void cancel(UUID id, @Nullable Long seenVersion, String why) {
    DutyRecord record = duties.findById(id).orElseThrow(() -> new NotFound("entry of the roster"));
    require(record.siteId());
    if (why.isBlank() || why.strip().length() > LONGEST_REASON) {
      throw new Refused(Problem.of("reason", "reason-missing", "Say why, in 1 to 500 characters."));
    }
    if (!record.counts()) {
      throw new Refused(new Problem("cancelled", null, "It is cancelled already.", null));
    }
    record.requireVersion(seenVersion);
    reason.because(why.strip());
    record.cancel(clock.instant());
    duties.saveAndFlush(record);
  }

  private void require(UUID site) {
    if (!keeps(site)) {
      throw new AccessDeniedException("Your role does not include this.");
    }
  }

  /** A role in any trial at the site is enough: a site has one roster for all trials. */
  private boolean keeps(UUID site) {
    return authority.may(Permission.KEEP_ROSTER, null, site)
        || protocols.trials().stream()
            .anyMatch(trial -> authority.may(Permission.KEEP_ROSTER, trial.id(), site));
  }
}
