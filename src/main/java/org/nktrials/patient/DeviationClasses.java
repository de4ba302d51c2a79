package org.nktrials.patient;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nktrials.access.Authority;
import org.nktrials.access.People;
import org.nktrials.access.Permission;
import org.nktrials.shared.ChangeReason;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Minor, major or critical: the system proposes no class; an investigator sets it, with a reason.
 */
@Service
public class DeviationClasses {

  private static final int LONGEST_REASON = 1000;

  private final DeviationClassRepository classes;
  private final Deviations deviations;
  private final Patients patients;
  private final People people;
  private final Authority authority;
  private final ChangeReason reason;
  private final Clock clock;

  DeviationClasses(
      DeviationClassRepository classes,
      Deviations deviations,
      Patients patients,
      People people,
      Authority authority,
      ChangeReason reason,
      Clock clock) {
    this.classes = classes;
    this.deviations = deviations;
    this.patients = patients;
    this.people = people;
    this.authority = authority;
    this.reason = reason;
    this.clock = clock;
  }

  /**
   * A deviation of a patient that the caller may see.
   *
   * @throws NotFound when the patient has no such deviation
   */
  @Transactional(readOnly = true)
  public Deviation deviation(PatientSummary patient, UUID id) {
    return deviations.of(patient.id()).stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotFound("deviation"));
  }

  /**
   * The class of a deviation, with who gave it; empty while it is not classified.
   *
   * @throws NotFound when the patient has no such deviation
   */
  @Transactional(readOnly = true)
  public Optional<DeviationJudgement> of(PatientSummary patient, UUID deviationId) {
    return classes
        .findByDeviationId(deviation(patient, deviationId).id())
        .map(
            record -> {
              var person = people.byId(List.of(record.classifiedBy())).get(record.classifiedBy());
              return record.judgement(person == null ? "not recorded" : person.displayName());
            });
  }

  /**
   * Sets the class. Sending the same form twice changes nothing.
   *
   * @throws Refused on field "reason", or when somebody else classified it meanwhile
   */
  @Transactional
  public void classify(ClassifyDeviation command) {
    PatientSummary patient = patients.patient(command.patientCode(), Permission.CLASSIFY_DEVIATION);
    deviation(patient, command.deviationId());
    checkReason(command.reason());
    Optional<DeviationClassRecord> before = classes.findByDeviationId(command.deviationId());
    if (before.isEmpty()) {
      classes.saveAndFlush(
          new DeviationClassRecord(patient, command, clock.instant(), authority.person().id()));
    } else if (!before.get().says(command)) {
      before.get().requireVersion(command.seenVersion());
      reason.because(command.reason().strip());
      before.get().become(command, clock.instant(), authority.person().id());
      classes.saveAndFlush(before.get());
    }
  }

  private static void checkReason(String why) {
    if (why.isBlank() || why.length() > LONGEST_REASON) {
      throw new Refused(
          Problem.of("reason", "reason-missing", "Say why, in 1 to 1,000 characters."));
    }
  }
}
