package org.nktrials.treatment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
import org.nktrials.access.People;
import org.nktrials.access.Permission;
import org.nktrials.access.PersonSummary;
import org.nktrials.enrolment.TrialLock;
import org.nktrials.patient.PatientFile;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.shared.ChangeReason;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Doses withheld until an investigator decides: they stand in the way of every next dose. */
@Service
public class Withholdings {

  private static final int LONGEST_REASON = 500;

  private final PatientFile file;
  private final WithholdingRepository withholdings;
  private final Patients patients;
  private final People people;
  private final ProtocolService protocols;
  private final TrialLock lock;
  private final Authority authority;
  private final ChangeReason reason;
  private final Clock clock;

  Withholdings(
      PatientFile file,
      WithholdingRepository withholdings,
      Patients patients,
      People people,
      ProtocolService protocols,
      TrialLock lock,
      Authority authority,
      ChangeReason reason,
      Clock clock) {
    this.file = file;
    this.withholdings = withholdings;
    this.patients = patients;
    this.people = people;
    this.protocols = protocols;
    this.lock = lock;
    this.authority = authority;
    this.reason = reason;
    this.clock = clock;
  }

  /**
   * Those that stand now, by patient, of patients that the caller may see; a patient without one
   * has no entry. Two queries however many patients.
   */
  @Transactional(readOnly = true)
  public Map<UUID, List<Withholding>> open(Collection<UUID> patientIds) {
    return patientIds.isEmpty()
        ? Map.of()
        : named(
                withholdings.findByPatientIdInAndLiftedAtIsNullOrderByWithheldAt(
                    Set.copyOf(patientIds)))
            .stream()
            .collect(groupingBy(Withholding::patientId));
  }

  /** All of a patient that the caller may see, lifted ones included, latest first. */
  @Transactional(readOnly = true)
  public List<Withholding> of(UUID patientId) {
    return named(file.of(TreatmentParts.WITHHOLDINGS, patientId));
  }

  /**
   * Withholds the next dose.
   *
   * @throws Refused when the reason is missing, the drug is unknown or it is withheld already
   */
  @Transactional
  public Withholding withhold(WithholdDose command) {
    PatientSummary patient = patients.patient(command.patientCode(), Permission.WITHHOLD_DOSE);
    lock.hold(patient.trialId());
    Optional<WithholdingRecord> before = withholdings.findBySubmissionId(command.submissionId());
    if (before.isPresent()) {
      return named(List.of(WithholdingRecord.of(patient, before))).getFirst();
    }
    checkReason(command.reason());
    checkDrug(patient, command.drug());
    boolean already =
        withholdings
            .findByPatientIdInAndLiftedAtIsNullOrderByWithheldAt(List.of(patient.id()))
            .stream()
            .anyMatch(one -> Objects.equals(one.drug(), command.drug()));
    if (already) {
      throw new Refused(
          new Problem(
              "withheld-already",
              null,
              "This is withheld already.",
              "An investigator decides on it; withhold another drug if need be."));
    }
    WithholdingRecord saved =
        withholdings.saveAndFlush(
            new WithholdingRecord(patient, command, clock.instant(), authority.person().id()));
    return named(List.of(saved)).getFirst();
  }

  /**
   * Lets doses be given again.
   *
   * @throws Refused when the form is stale, the reason is missing or it is lifted already
   */
  @Transactional
  public Withholding lift(String patientCode, UUID id, @Nullable Long seenVersion, String why) {
    PatientSummary patient = patients.patient(patientCode, Permission.LIFT_WITHHOLDING);
    lock.hold(patient.trialId());
    WithholdingRecord record = WithholdingRecord.of(patient, withholdings.findById(id));
    if (!record.stands()) {
      throw new Refused(new Problem("lifted", null, "This withholding is lifted already.", null));
    }
    record.requireVersion(seenVersion);
    checkReason(why);
    reason.because(why.strip());
    record.lift(clock.instant(), authority.person().id(), why.strip());
    return named(List.of(withholdings.saveAndFlush(record))).getFirst();
  }

  private static void checkReason(String why) {
    if (why.isBlank() || why.strip().length() > LONGEST_REASON) {
      throw new Refused(Problem.of("reason", "reason-missing", "Say why, in 1 to 500 characters."));
    }
  }

  private void checkDrug(PatientSummary patient, @Nullable String drug) {
    boolean known =
        drug == null
            || protocols.version(patient.protocolVersionId()).definition().treatments().stream()
                .anyMatch(treatment -> treatment.code().equals(drug));
    if (!known) {
      throw new Refused(
          Problem.of("drug", "unknown-drug", "The protocol has no drug " + drug + "."));
    }
  }

  private List<Withholding> named(List<WithholdingRecord> records) {
    Set<UUID> ids = records.stream().flatMap(WithholdingRecord::people).collect(toSet());
    Map<UUID, PersonSummary> names = ids.isEmpty() ? Map.of() : people.byId(ids);
    return records.stream().map(record -> record.withholding(names)).toList();
  }
}
