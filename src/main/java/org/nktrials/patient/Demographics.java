package org.nktrials.patient;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.nktrials.access.Permission;
import org.nktrials.shared.ChangeReason;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Birth year and sex, corrected with a reason. Race and ethnicity are not asked. */
@Service
public class Demographics {

  private static final int OLDEST_BIRTH_YEAR = 1900;

  private final PatientRepository records;
  private final Patients patients;
  private final ChangeReason reason;
  private final Clock clock;

  Demographics(PatientRepository records, Patients patients, ChangeReason reason, Clock clock) {
    this.records = records;
    this.patients = patients;
    this.reason = reason;
    this.clock = clock;
  }

  /**
   * Corrects birth year and sex.
   *
   * @throws Refused on field "birthYear" or "reason", or when the form is stale
   */
  @Transactional
  public void correct(CorrectDemographics command) {
    PatientSummary patient = patients.patient(command.patientCode(), Permission.REGISTER_PATIENT);
    PatientRecord record =
        records.findById(patient.id()).orElseThrow(() -> new NotFound("patient"));
    record.requireVersion(command.seenVersion());
    List<Problem> problems = new ArrayList<>();
    int latest = latestBirthYear(patient);
    if (command.birthYear() < OLDEST_BIRTH_YEAR || command.birthYear() > latest) {
      problems.add(
          Problem.of(
              "birthYear", "birth-year", "The birth year lies between 1900 and " + latest + "."));
    }
    if (command.reason().isBlank()) {
      problems.add(Problem.of("reason", "reason-missing", "Say why it is corrected."));
    }
    if (!problems.isEmpty()) {
      throw new Refused(problems);
    }
    reason.because(command.reason().strip());
    record.correct(command.birthYear(), command.sex());
  }

  /** Nobody consents before birth. */
  private int latestBirthYear(PatientSummary patient) {
    return patients.consents(patient).stream()
        .mapToInt(consent -> patient.dateAt(consent.givenAt()).getYear())
        .min()
        .orElse(patient.dateAt(clock.instant()).getYear());
  }
}
