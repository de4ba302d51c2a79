package org.nktrials.enrolment;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
import org.nktrials.access.Capacity;
import org.nktrials.access.Permission;
import org.nktrials.access.SignatureReceipt;
import org.nktrials.access.SignatureRequest;
import org.nktrials.access.Signatures;
import org.nktrials.access.SigningPlace;
import org.nktrials.access.SigningProof;
import org.nktrials.protocol.ProtocolDefinition;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.ProtocolVersion;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The signed start of a trial: it opens the first level. */
@Service
public class TrialStart {

  private static final int FIRST_COHORT = 3;

  private final LevelOpeningRepository openings;
  private final TrialLock lock;
  private final ProtocolService protocols;
  private final Signatures signatures;
  private final Authority authority;
  private final Clock clock;

  TrialStart(
      LevelOpeningRepository openings,
      TrialLock lock,
      ProtocolService protocols,
      Signatures signatures,
      Authority authority,
      Clock clock) {
    this.openings = openings;
    this.lock = lock;
    this.protocols = protocols;
    this.signatures = signatures;
    this.authority = authority;
    this.clock = clock;
  }

  /**
   * Signs the start and opens the protocol's start level for the first cohort.
   *
   * @throws Refused when the trial has started, the person is not its principal investigator, or
   *     the password is wrong
   */
  @Transactional
  public void sign(String trialCode, @Nullable String password) {
    TrialSummary trial = protocols.trial(trialCode);
    authority.require(Permission.START_TRIAL, trial.id());
    lock.hold(trial.id());
    ProtocolVersion protocol = protocols.version(trial.currentVersionId());
    requireStartable(trial);
    int level = protocol.definition().escalation().value().startLevel();
    int places = places(protocol.definition());
    LevelOpeningRecord opening = new LevelOpeningRecord(trial.id(), level, places, clock.instant());
    SignatureReceipt receipt =
        signatures.sign(
            new SignatureRequest(
                "level_opening",
                opening.id(),
                new SigningPlace(trial.id(), null),
                "Start of the trial",
                "%s, protocol version %s (%s): opens %s with %d places"
                    .formatted(
                        trial.code(),
                        protocol.label(),
                        protocol.sha256(),
                        protocol.definition().levelName(level),
                        places),
                Capacity.PRINCIPAL_INVESTIGATOR,
                SigningProof.of(password)));
    openings.save(opening.signedBy(receipt.id()));
  }

  /** The first cohort; without dose levels every place of the trial. */
  private static int places(ProtocolDefinition protocol) {
    return protocol.hasDoseLevels()
        ? FIRST_COHORT
        : protocol.escalation().value().maximumPerLevel();
  }

  private void requireStartable(TrialSummary trial) {
    if (!authority.capacities(trial.id()).contains(Capacity.PRINCIPAL_INVESTIGATOR)) {
      throw new Refused(
          new Problem(
              "not-principal-investigator",
              null,
              "The start is signed by the trial's principal investigator.",
              "Ask the principal investigator to sign."));
    }
    if (!openings.findByTrialIdOrderByLevelNumber(trial.id()).isEmpty()) {
      throw new Refused(
          new Problem("already-started", null, "The trial has already started.", null));
    }
  }
}
