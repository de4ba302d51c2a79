package org.nktrials.aftercare;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nktrials.access.Permission;
import org.nktrials.patient.PatientFile;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.shared.ChangeReason;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Transfusions, G-CSF and temperature of each day: given, none or unknown. */
@Service
public class DailySupport {

  private static final BigDecimal COLDEST = BigDecimal.valueOf(32);
  private static final BigDecimal HOTTEST = BigDecimal.valueOf(43);
  private static final int LONGEST_REASON = 500;
  private static final int EARLIEST_YEAR = 1990;

  private final SupportRepository days;
  private final PatientFile file;
  private final Patients patients;
  private final ChangeReason reason;
  private final Clock clock;

  DailySupport(
      SupportRepository days,
      PatientFile file,
      Patients patients,
      ChangeReason reason,
      Clock clock) {
    this.days = days;
    this.file = file;
    this.patients = patients;
    this.reason = reason;
    this.clock = clock;
  }

  /** Days of a patient that the caller may see, in order. */
  @Transactional(readOnly = true)
  public List<SupportDay> of(UUID patientId) {
    return file.of(AftercareParts.DAYS, patientId).stream().map(SupportRecord::day).toList();
  }

  /** One day, if it is recorded. */
  @Transactional(readOnly = true)
  public Optional<SupportDay> on(UUID patientId, LocalDate day) {
    return days.findByPatientIdAndDay(patientId, day).map(SupportRecord::day);
  }

  /**
   * Records a day, or corrects it.
   *
   * @throws Refused beside the field that cannot be so, or when the form is stale
   */
  @Transactional
  public SupportDay record(RecordSupport command) {
    PatientSummary patient = patients.patient(command.patientCode(), Permission.RECORD_EXAMINATION);
    Optional<SupportRecord> before = days.findBySubmissionId(command.submissionId());
    if (before.isPresent()) {
      return before
          .filter(record -> record.isOf(patient.id()))
          .orElseThrow(() -> new NotFound("day"))
          .day();
    }
    SupportRecord stored =
        days.findByPatientIdAndDay(patient.id(), command.support().on()).orElse(null);
    check(command, stored != null, patient.dateAt(clock.instant()));
    if (stored == null) {
      return days.saveAndFlush(new SupportRecord(patient, command, clock.instant())).day();
    }
    stored.requireVersion(command.seenVersion());
    reason.because(command.reason() == null ? "" : command.reason().strip());
    stored.take(command);
    days.flush();
    return stored.day();
  }

  private static void check(RecordSupport command, boolean correction, LocalDate today) {
    List<Problem> problems = new ArrayList<>();
    LocalDate day = command.support().on();
    if (day.isAfter(today) || day.getYear() < EARLIEST_YEAR) {
      problems.add(Problem.of("date", "day", "The day lies in the future, or before all studies."));
    }
    BigDecimal temperature = command.temperature();
    if (temperature != null
        && (temperature.stripTrailingZeros().scale() > 1
            || temperature.compareTo(COLDEST) < 0
            || temperature.compareTo(HOTTEST) > 0)) {
      problems.add(
          Problem.of(
              "temperature", "temperature", "Between 32 and 43 °C, with at most 1 decimal."));
    }
    String why = command.reason();
    if (correction && (why == null || why.isBlank())) {
      problems.add(
          Problem.of(
              "reason", "reason-missing", "The day is recorded already: say why it changes."));
    }
    if (why != null && why.length() > LONGEST_REASON) {
      problems.add(Problem.of("reason", "too-long", "At most 500 characters."));
    }
    if (!problems.isEmpty()) {
      throw new Refused(problems);
    }
  }
}
