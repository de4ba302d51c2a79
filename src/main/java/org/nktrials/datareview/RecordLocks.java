package org.nktrials.datareview;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.access.SignatureReceipt;
import org.nktrials.access.Signatures;
import org.nktrials.access.SiteScope;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.shared.ChangeReason;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.nktrials.shared.SortColumns;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Freezes and locks visits, patients and trials, and lifts that. The database itself refuses every
 * entry that a freeze or a lock covers, whoever makes it.
 */
@Service
public class RecordLocks {

  /** Columns by which the lists may be sorted; those in force come first. */
  public static final SortColumns COLUMNS =
      SortColumns.by("state", "(l.lifted_at is not null)")
          .and("what", "p.code")
          .and("kind", "l.kind")
          .and("since", "l.since")
          .and("by", "l.placed_by");

  private final RecordLockRepository locks;
  private final LockList list;
  private final SignaturesOnRecords resting;
  private final Signatures signatures;
  private final Patients patients;
  private final Authority authority;
  private final ChangeReason reason;
  private final Clock clock;

  RecordLocks(
      RecordLockRepository locks,
      LockList list,
      SignaturesOnRecords resting,
      Signatures signatures,
      Patients patients,
      Authority authority,
      ChangeReason reason,
      Clock clock) {
    this.locks = locks;
    this.list = list;
    this.resting = resting;
    this.signatures = signatures;
    this.patients = patients;
    this.authority = authority;
    this.reason = reason;
    this.clock = clock;
  }

  /**
   * What was frozen and locked of a patient, its visits and its trial.
   *
   * @param page sorted by {@link #COLUMNS}
   */
  @Transactional(readOnly = true)
  public Page<RecordLock> ofPatient(String code, LockFilter filter, Pageable page) {
    return list.touching(patients.patient(code), filter, page).map(this::seen);
  }

  /** The recorded visits of a patient. */
  @Transactional(readOnly = true)
  public List<LockableVisit> visits(String code) {
    return list.visits(patients.patient(code).id());
  }

  /**
   * What was frozen and locked of a trial: as a whole, and at the sites of the person.
   *
   * @param page sorted by {@link #COLUMNS}
   */
  @Transactional(readOnly = true)
  public Page<RecordLock> ofTrial(UUID trialId, LockFilter filter, Pageable page) {
    authority.require(Permission.VIEW_QUERIES, trialId);
    SiteScope scope = authority.sites(Permission.VIEW_QUERIES, trialId);
    return list.ofTrial(trialId, scope, filter, page).map(this::seen);
  }

  /**
   * One of them.
   *
   * @throws NotFound when there is none that the person may see
   */
  @Transactional(readOnly = true)
  public RecordLock lock(UUID id) {
    RecordLock lock = list.byId(id).orElseThrow(() -> new NotFound("freeze or lock"));
    UUID site = lock.siteId();
    if (site != null) {
      authority.requireOnRecord(Permission.VIEW_PATIENT, lock.trialId(), site, "freeze or lock");
    } else if (!authority.may(Permission.VIEW_TRIAL, lock.trialId(), null)) {
      throw new NotFound("freeze or lock");
    }
    authority.require(Permission.VIEW_QUERIES, lock.trialId(), site);
    return seen(lock);
  }

  private RecordLock seen(RecordLock lock) {
    return lock.siteId() != null || authority.sites(Permission.VIEW_TRIAL, lock.trialId()).all()
        ? lock
        : lock.withoutReasons();
  }

  /**
   * Signatures that a change after lifting could end, then those that were ended; the latest first.
   */
  @Transactional(readOnly = true)
  public Page<SignatureReceipt> signaturesUnder(UUID id, Pageable page) {
    RecordLock lock = lock(id);
    Page<UUID> found =
        resting.under(lock, authority.sites(Permission.VIEW_QUERIES, lock.trialId()), page);
    Map<UUID, SignatureReceipt> receipts = signatures.byId(found.getContent());
    return found.map(
        one -> Objects.requireNonNull(receipts.get(one), "a signature that is stored"));
  }

  /**
   * Freezes or locks a patient or one of its visits.
   *
   * @throws Refused when it stands already or the visit is not the patient's
   */
  @Transactional
  public UUID placeOnPatient(String code, PlaceLock wish) {
    PatientSummary patient = patients.patient(code, toPlace(wish.kind()));
    UUID visit = wish.visit();
    if (visit != null && list.visits(patient.id()).stream().noneMatch(v -> v.id().equals(visit))) {
      throw new Refused(Problem.of("visit", "unknown", "Choose a visit of this patient."));
    }
    return place(patient.trialId(), patient.id(), visit == null ? patient.id() : visit, wish);
  }

  /**
   * Freezes or locks a whole trial, at all its sites.
   *
   * @throws Refused when it stands already
   */
  @Transactional
  public UUID placeOnTrial(UUID trialId, PlaceLock wish) {
    requireEverySite(toPlace(wish.kind()), trialId);
    if (wish.visit() != null) {
      throw new Refused(Problem.of("visit", "unknown", "A trial is frozen as a whole."));
    }
    return place(trialId, null, trialId, wish);
  }

  private UUID place(UUID trialId, @Nullable UUID patientId, UUID scope, PlaceLock wish) {
    var sent = locks.findBySubmissionId(wish.submissionId());
    if (sent.isPresent()) {
      return sent.get().id();
    }
    if (list.stands(scope, wish.kind())) {
      throw new Refused(
          Problem.of("kind", "stands", "This is " + wish.kind().label() + " already."));
    }
    String by = authority.person().displayName();
    reason.because(wish.reason());
    return locks.save(new RecordLockRecord(trialId, patientId, wish, by, clock.instant())).id();
  }

  /** Whether the person may lift it: who may lock, and for a freeze who may freeze. */
  public boolean mayLift(RecordLock lock) {
    return lock.stands()
        && (reaches(Permission.LOCK_RECORDS, lock)
            || (lock.kind() == LockKind.FROZEN && reaches(Permission.FREEZE_RECORDS, lock)));
  }

  /**
   * Lifts it with a reason; it stays readable.
   *
   * @throws Refused when it was lifted or changed meanwhile
   */
  @Transactional
  public void lift(UUID id, @Nullable Long seenVersion, String why) {
    RecordLock seen = lock(id);
    if (!seen.stands()) {
      throw new Refused(new Problem("lifted", null, "This was lifted already.", null));
    }
    if (!mayLift(seen)) {
      throw new AccessDeniedException("Your role does not include this.");
    }
    RecordLockRecord stored = locks.findById(id).orElseThrow(() -> new NotFound("freeze or lock"));
    stored.requireVersion(seenVersion);
    reason.because(why);
    stored.lift(authority.person().displayName(), why, clock.instant());
  }

  /** Whether the person may freeze or lock the whole trial. */
  public boolean mayPlaceOnTrial(LockKind kind, UUID trialId) {
    return authority.sites(toPlace(kind), trialId).all();
  }

  /** Whether the person may freeze or lock this patient. */
  public boolean mayPlaceOn(LockKind kind, PatientSummary patient) {
    return authority.may(toPlace(kind), patient.trialId(), patient.site().id());
  }

  private boolean reaches(Permission permission, RecordLock lock) {
    UUID site = lock.siteId();
    return site == null
        ? authority.may(permission, lock.trialId(), null)
            && authority.sites(permission, lock.trialId()).all()
        : authority.may(permission, lock.trialId(), site);
  }

  private void requireEverySite(Permission permission, UUID trialId) {
    authority.require(permission, trialId);
    if (!authority.sites(permission, trialId).all()) {
      throw new AccessDeniedException("Your role does not include this.");
    }
  }

  private static Permission toPlace(LockKind kind) {
    return kind == LockKind.FROZEN ? Permission.FREEZE_RECORDS : Permission.LOCK_RECORDS;
  }
}
