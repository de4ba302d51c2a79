package org.nktrials.sample;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Permission;
import org.nktrials.patient.PatientFile;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.sample.EnterChimerism.Qualifier;
import org.nktrials.sample.custody.ImmuneSample;
import org.nktrials.sample.custody.Samples;
import org.nktrials.sample.custody.Tube;
import org.nktrials.shared.ChangeReason;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Donor cells in recipients: entered with their limits, cancelled with a reason. */
@Service
public class Chimerisms {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int MOST_DECIMALS = 4;
  private static final int LONGEST_REASON = 500;
  private static final int EARLIEST_YEAR = 1990;

  private final ChimerismRepository results;
  private final PatientFile file;
  private final Patients patients;
  private final Samples samples;
  private final ChangeReason reason;
  private final Clock clock;

  Chimerisms(
      ChimerismRepository results,
      PatientFile file,
      Patients patients,
      Samples samples,
      ChangeReason reason,
      Clock clock) {
    this.results = results;
    this.file = file;
    this.patients = patients;
    this.samples = samples;
    this.reason = reason;
    this.clock = clock;
  }

  /** Results of a patient that the caller may see, latest first, cancelled ones included. */
  @Transactional(readOnly = true)
  public List<Chimerism> of(UUID patientId) {
    return file.of(ChimerismParts.RESULTS, patientId).stream()
        .map(ChimerismRecord::chimerism)
        .toList();
  }

  /**
   * Enters a result.
   *
   * @throws Refused beside the field that cannot be so, or when the sample has a result already
   */
  @Transactional
  public Chimerism enter(EnterChimerism command) {
    PatientSummary patient =
        patients.patient(command.patientCode(), Permission.ENTER_LABORATORY_RESULTS);
    Optional<ChimerismRecord> before = results.findBySubmissionId(command.submissionId());
    if (before.isPresent()) {
      return ChimerismRecord.of(patient, before).chimerism();
    }
    check(command, patient.dateAt(clock.instant()));
    if (results.existsByPatientIdAndSampledOnAndMethodAndFractionAndCancelledAtIsNull(
        patient.id(), command.on(), command.method(), command.fraction())) {
      throw new Refused(
          new Problem(
              "already-there",
              "fraction",
              "This sample has a result of this method already.",
              "Cancel that one first if it is wrong."));
    }
    Tube tube = command.fraction() == CellFraction.MARROW ? Tube.BM_CHIM : Tube.CHIM;
    UUID sample = samples.collected(patient, command.on(), tube).map(ImmuneSample::id).orElse(null);
    return results
        .saveAndFlush(new ChimerismRecord(patient, command, sample, clock.instant()))
        .chimerism();
  }

  /**
   * Cancels a result; it stays readable.
   *
   * @throws Refused when the form is stale or the reason is missing
   */
  @Transactional
  public void cancel(String patientCode, UUID id, @Nullable Long seenVersion, String why) {
    PatientSummary patient = patients.patient(patientCode, Permission.ENTER_LABORATORY_RESULTS);
    ChimerismRecord record = ChimerismRecord.of(patient, results.findById(id));
    if (!record.chimerism().counts()) {
      throw new Refused(new Problem("cancelled", null, "It is cancelled already.", null));
    }
    record.requireVersion(seenVersion);
    if (why.isBlank() || why.length() > LONGEST_REASON) {
      throw new Refused(Problem.of("reason", "reason-missing", "Say why, in 1 to 500 characters."));
    }
    reason.because(why.strip());
    record.cancel(clock.instant());
    results.flush();
  }

  private static void check(EnterChimerism command, LocalDate today) {
    List<Problem> problems = new ArrayList<>();
    if (command.on().isAfter(today) || command.on().getYear() < EARLIEST_YEAR) {
      problems.add(Problem.of("date", "date", "The date lies in the future, or long ago."));
    }
    if (command.qualifier() == Qualifier.NOT_DETECTED) {
      if (command.detection() == null) {
        problems.add(
            Problem.of(
                "detection",
                "detection-missing",
                "Without the limit of detection, not detected says nothing."));
      }
    } else {
      percent("value", command.value(), true, problems);
    }
    percent("detection", command.detection(), false, problems);
    percent("quantification", command.quantification(), false, problems);
    BigDecimal detection = command.detection();
    BigDecimal quantification = command.quantification();
    if (quantification != null && (detection == null || quantification.compareTo(detection) < 0)) {
      problems.add(
          Problem.of(
              "quantification",
              "quantification",
              "It is no lower than the limit of detection, which is stated too."));
    }
    if (!problems.isEmpty()) {
      throw new Refused(problems);
    }
  }

  private static void percent(
      String field, @Nullable BigDecimal value, boolean needed, List<Problem> problems) {
    if (value == null) {
      if (needed) {
        problems.add(
            Problem.of(field, "value-missing", "Type a percentage above 0, such as 12.5 or <1."));
      }
      return;
    }
    boolean limit = !needed;
    if (value.signum() <= 0
        || value.compareTo(HUNDRED) > 0
        || (limit && value.compareTo(HUNDRED) == 0)
        || value.stripTrailingZeros().scale() > MOST_DECIMALS) {
      problems.add(
          Problem.of(
              field,
              "percent",
              "Above 0 and at most 100 %, with at most 4 decimals; nothing found is typed as"
                  + " below the limit or as not detected."));
    }
  }
}
