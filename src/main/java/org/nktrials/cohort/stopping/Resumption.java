package org.nktrials.cohort.stopping;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
import org.nktrials.access.Capacity;
import org.nktrials.access.Permission;
import org.nktrials.access.SignatureReceipt;
import org.nktrials.access.SignatureRequest;
import org.nktrials.access.Signatures;
import org.nktrials.access.SigningPlace;
import org.nktrials.access.SigningProof;
import org.nktrials.enrolment.LevelOpenings;
import org.nktrials.enrolment.TrialLock;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.shared.ChangeReason;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The signed decision to resume enrolment after a stopping rule was met. */
@Service
public class Resumption {

  private static final int LONGEST_REASON = 1000;

  private final SuspensionRepository suspensions;
  private final LevelOpenings openings;
  private final TrialLock lock;
  private final ProtocolService protocols;
  private final Signatures signatures;
  private final Authority authority;
  private final ChangeReason reason;

  Resumption(
      SuspensionRepository suspensions,
      LevelOpenings openings,
      TrialLock lock,
      ProtocolService protocols,
      Signatures signatures,
      Authority authority,
      ChangeReason reason) {
    this.suspensions = suspensions;
    this.openings = openings;
    this.lock = lock;
    this.protocols = protocols;
    this.signatures = signatures;
    this.authority = authority;
    this.reason = reason;
  }

  /** Suspensions of a trial, latest first, for callers who may see the board. */
  @Transactional(readOnly = true)
  public List<Suspension> of(UUID trialId) {
    return suspensions.findByTrialIdOrderBySuspendedAtDesc(trialId).stream()
        .map(SuspensionRecord::suspension)
        .toList();
  }

  /**
   * Resumes enrolment; the committee's chair signs.
   *
   * @throws Refused when nothing is suspended by a rule, the reason is missing, or the person is
   *     not the chair
   */
  @Transactional
  public void sign(String trialCode, String why, @Nullable String password) {
    TrialSummary trial = protocols.trial(trialCode);
    authority.require(Permission.PREPARE_DECISION, trial.id());
    lock.hold(trial.id());
    List<SuspensionRecord> open = suspensions.findByTrialIdAndResumedAtIsNull(trial.id());
    check(trial, open, why);
    SuspensionRecord first = open.getFirst();
    SignatureReceipt receipt =
        signatures.sign(
            new SignatureRequest(
                "stopping_suspension",
                first.id(),
                new SigningPlace(trial.id(), null),
                "Resume enrolment after a stopping rule was met",
                "%s: %s; %s"
                    .formatted(
                        trial.code(),
                        String.join(
                            ", ", open.stream().map(one -> one.suspension().grounds()).toList()),
                        why.strip()),
                Capacity.COMMITTEE_CHAIR,
                SigningProof.of(password)));
    reason.because(why.strip());
    open.forEach(one -> one.resume(receipt, why.strip()));
    openings.resume(
        trial.id(),
        protocols.version(trial.currentVersionId()).definition().levelNumbers(),
        why.strip());
  }

  private void check(TrialSummary trial, List<SuspensionRecord> open, String why) {
    List<Problem> problems = new ArrayList<>();
    if (open.isEmpty()) {
      problems.add(
          new Problem("not-suspended", null, "No stopping rule suspends enrolment.", null));
    }
    if (!authority.capacities(trial.id()).contains(Capacity.COMMITTEE_CHAIR)) {
      problems.add(
          new Problem(
              "not-chair",
              null,
              "Enrolment is resumed by the committee's chair.",
              "Ask the chair to sign."));
    }
    if (why.isBlank() || why.strip().length() > LONGEST_REASON) {
      problems.add(Problem.of("reason", "reason-missing", "Say why, in 1 to 1,000 characters."));
    }
    if (!problems.isEmpty()) {
      throw new Refused(problems);
    }
  }
}
