package org.nktrials.toxicity;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
import org.nktrials.access.Capacity;
import org.nktrials.access.Permission;
import org.nktrials.shared.ChangeReason;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Late findings before the committee: while one is open, no decision is taken before an
 * investigator settles it or the committee chair says how the committee takes it.
 */
@Service
public class ConsideredFindings {

  private static final int LONGEST = 1000;

  private final StandingVerdicts standing;
  private final LateFindingRepository findings;
  private final Authority authority;
  private final ChangeReason reason;
  private final Clock clock;

  ConsideredFindings(
      StandingVerdicts standing,
      LateFindingRepository findings,
      Authority authority,
      ChangeReason reason,
      Clock clock) {
    this.standing = standing;
    this.findings = findings;
    this.authority = authority;
    this.reason = reason;
    this.clock = clock;
  }

  /** Findings of a trial that no investigator has settled, all sites; for those who read boards. */
  @Transactional(readOnly = true)
  public List<LateFinding> open(UUID trialId) {
    authority.require(Permission.VIEW_BOARD, trialId);
    return standing.openFindings(trialId);
  }

  /** Whether the person is the chair who answers for the committee. */
  public boolean mayConsider(UUID trialId) {
    return authority.may(Permission.PREPARE_DECISION, trialId, null)
        && authority.capacities(trialId).contains(Capacity.COMMITTEE_CHAIR);
  }

  /**
   * Requires that the person is the chair.
   *
   * @throws AccessDeniedException when it is somebody else
   */
  public void requireChair(UUID trialId) {
    if (!mayConsider(trialId)) {
      throw new AccessDeniedException("The committee chair answers for the committee.");
    }
  }

  /**
   * The committee chair says how the committee takes a finding; the investigator's task stays.
   *
   * @throws AccessDeniedException when it is not the chair
   * @throws Refused when the form is stale, the words are missing or it is answered already
   */
  @Transactional
  public void consider(UUID trialId, UUID id, @Nullable Long seenVersion, String said) {
    requireChair(trialId);
    LateFindingRecord record =
        findings
            .findById(id)
            .filter(one -> one.trialId().equals(trialId))
            .orElseThrow(() -> new NotFound("finding"));
    if (!record.isOpen() || record.isConsidered()) {
      throw new Refused(new Problem("answered", null, "This is answered already.", null));
    }
    record.requireVersion(seenVersion);
    String words = said.strip();
    if (words.isEmpty() || words.length() > LONGEST) {
      throw new Refused(
          Problem.of(
              "said",
              "words-missing",
              "Say how the committee takes it, in 1 to 1,000 characters."));
    }
    reason.because("Considered by the committee chair");
    record.consider(clock.instant(), authority.person().id(), words);
    findings.flush();
  }
}
