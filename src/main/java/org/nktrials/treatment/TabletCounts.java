package org.nktrials.treatment;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.enrolment.TrialLock;
import org.nktrials.patient.PatientFile;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.shared.ChangeReason;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tablets counted when they came back, and the adherence that follows. */
@Service
public class TabletCounts {

  private static final int LONGEST_PERIOD_DAYS = 92;
  private static final int MOST_TABLETS = 10_000;
  private static final int LONGEST_TEXT = 500;
  private static final BigDecimal STRONGEST = new BigDecimal("100000");

  private final PatientFile file;
  private final TabletCountRepository counts;
  private final PlannedDoses planned;
  private final Patients patients;
  private final TrialLock lock;
  private final Authority authority;
  private final ChangeReason reason;
  private final Clock clock;

  TabletCounts(
      PatientFile file,
      TabletCountRepository counts,
      PlannedDoses planned,
      Patients patients,
      TrialLock lock,
      Authority authority,
      ChangeReason reason,
      Clock clock) {
    this.file = file;
    this.counts = counts;
    this.planned = planned;
    this.patients = patients;
    this.lock = lock;
    this.authority = authority;
    this.reason = reason;
    this.clock = clock;
  }

  /** Of a patient that the caller may see, by period, cancelled ones included: one query. */
  @Transactional(readOnly = true)
  public List<TabletCount> of(UUID patientId) {
    return file.of(TreatmentParts.TABLET_COUNTS, patientId).stream()
        .map(TabletCountRecord::count)
        .toList();
  }

  /**
   * Records a count.
   *
   * @throws Refused with a problem for every field that cannot be so
   */
  @Transactional
  public TabletCount record(CountTablets command) {
    PatientSummary patient = patients.patient(command.patientCode(), Permission.RECORD_DOSE);
    lock.hold(patient.trialId());
    Optional<TabletCountRecord> before = counts.findBySubmissionId(command.submissionId());
    if (before.isPresent()) {
      return TabletCountRecord.of(patient, before).count();
    }
    List<Problem> problems = new ArrayList<>();
    PlannedDose plan = oral(patient, command.drug()).orElse(null);
    if (plan == null) {
      problems.add(Problem.of("drug", "not-oral", "Tablets of this drug are not counted."));
    }
    period(patient, command, problems);
    numbers(command, problems);
    if (plan == null || !problems.isEmpty()) {
      throw new Refused(problems);
    }
    return counts
        .saveAndFlush(
            new TabletCountRecord(patient, command, plan, clock.instant(), authority.person().id()))
        .count();
  }

  /**
   * Cancels a count that was entered by mistake; it stays readable.
   *
   * @throws Refused when the form is stale, the reason is blank or it is cancelled already
   */
  @Transactional
  public void cancel(String patientCode, UUID id, @Nullable Long seenVersion, String why) {
    PatientSummary patient = patients.patient(patientCode, Permission.RECORD_DOSE);
    lock.hold(patient.trialId());
    TabletCountRecord record = TabletCountRecord.of(patient, counts.findById(id));
    if (!record.count().counts()) {
      throw new Refused(new Problem("cancelled", null, "This count is cancelled already.", null));
    }
    record.requireVersion(seenVersion);
    if (why.isBlank() || why.length() > LONGEST_TEXT) {
      throw new Refused(Problem.of("reason", "reason-missing", "Say why, in 1 to 500 characters."));
    }
    reason.because(why.strip());
    record.cancel(clock.instant());
  }

  /** Drugs with a fixed amount a day: what dose levels set is not counted in tablets. */
  private Optional<PlannedDose> oral(PatientSummary patient, String drug) {
    return planned.of(patient).stream()
        .filter(dose -> dose.drug().equals(drug) && !dose.escalated())
        .findFirst();
  }

  private void period(PatientSummary patient, CountTablets command, List<Problem> problems) {
    LocalDate to = command.to();
    long days = ChronoUnit.DAYS.between(command.from(), to) + 1;
    if (days < 1 || days > LONGEST_PERIOD_DAYS) {
      problems.add(
          Problem.of("to", "period", "The last day follows the first by at most 91 days."));
    } else if (to.isAfter(patient.dateAt(clock.instant()))) {
      problems.add(Problem.of("to", "period-future", "The last day lies in the future."));
    } else if (command.from().getYear() < patient.birthYear()) {
      problems.add(Problem.of("from", "before-birth", "The period lies before the birth year."));
    } else if (of(patient.id()).stream()
        .filter(one -> one.counts() && one.drug().equals(command.drug()))
        .anyMatch(one -> !one.to().isBefore(command.from()) && !one.from().isAfter(to))) {
      problems.add(
          new Problem(
              "counted",
              "from",
              "Tablets of some of these days are counted already.",
              "Cancel that count first, or choose other days."));
    }
  }

  private static void numbers(CountTablets command, List<Problem> problems) {
    if (command.dispensed() < 1 || command.dispensed() > MOST_TABLETS) {
      problems.add(Problem.of("dispensed", "dispensed", "Between 1 and 10,000 tablets."));
    } else if (command.returned() < 0 || command.returned() > command.dispensed()) {
      problems.add(
          Problem.of("returned", "returned", "Between 0 and the tablets that were dispensed."));
    }
    if (command.strength().scale() > 6
        || command.strength().signum() <= 0
        || command.strength().compareTo(STRONGEST) > 0) {
      problems.add(
          Problem.of(
              "strength", "strength", "Above 0 and at most 100,000, with at most 6 decimals."));
    }
    if (command.note() != null && command.note().length() > LONGEST_TEXT) {
      problems.add(Problem.of("note", "too-long", "At most 500 characters."));
    }
  }
}
